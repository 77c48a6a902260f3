/** Reads Amazon's report files as streams: encodings, formats, and what is wrong with a row. Knows no database. */
package io.sportello.marketplace.reports;
