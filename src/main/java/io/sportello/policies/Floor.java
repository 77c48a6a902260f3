package io.sportello.policies;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A fact for the guardrails: what the marketplace grants at least for one output.
 *
 * @param output the output's name
 * @param value the least that must be granted, or null when there is no floor for it
 * @param row the row of the floor's table, from 1
 * @param source where the row's fact comes from
 */
public record Floor(String output, Object value, int row, String source) {

    /** Whether this floor is a number and not below the given one, as a window of 14 days reaches day 12. */
    public boolean reaches(long number) {
        return value instanceof Number && new BigDecimal(value.toString()).compareTo(BigDecimal.valueOf(number)) >= 0;
    }

    /** Whether this floor is a date and not before the given one. */
    public boolean reaches(LocalDate date) {
        return date != null && value instanceof LocalDate last && !date.isAfter(last);
    }
}
