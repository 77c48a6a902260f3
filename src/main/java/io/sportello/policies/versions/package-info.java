/** The versions of the tables, and which of them is in force when. */
package io.sportello.policies.versions;
