/** Tables as spreadsheets: out for reading and working on, and back in as rows of a draft. */
package io.sportello.policies.sheets;
