package io.sportello.policies.replay;

/**
 * Decisions by the row that answered then and the row that answers now.
 *
 * @param version the version of the table that answered
 * @param then its row, from 1
 * @param now the row that answers, from 1; 0 for none
 * @param same how many would be the same
 * @param changed for how many something else would hold
 * @param impossible how many would have no answer
 */
public record ReplayedRow(int version, int then, int now, long same, long changed, long impossible) {}
