/** What holds for every possible input of a table: what its rows cover, and that it never grants less than its floor. */
package io.sportello.policies.proof;
