package io.sportello.policies;

import io.sportello.subjects.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A stored answer, with everything needed to explain it and to ask it again.
 *
 * @param id its number
 * @param policy the decision table's key
 * @param version the version of the table that answered, from 1
 * @param subject about what, or null
 * @param sellerId whose, or null
 * @param at when
 * @param facts the inputs
 * @param outputs what holds, by output name, after the seller's own answers and the guard
 * @param conditions every output in detail, in the table's order
 * @param rows the rows that fired, never empty
 * @param floorPolicy key of the floor's table, or null
 * @param floorVersion its version, or null
 */
public record Decision(
        long id,
        String policy,
        int version,
        Subject subject,
        String sellerId,
        Instant at,
        Map<String, Object> facts,
        Map<String, Object> outputs,
        List<Condition> conditions,
        List<FiredRow> rows,
        String floorPolicy,
        Integer floorVersion) {

    /** The whole number answered for an output. */
    public int integer(String output) {
        return number(output).intValueExact();
    }

    /** The number answered for an output. */
    public BigDecimal number(String output) {
        return new BigDecimal(value(output).toString());
    }

    /** The text answered for an output. */
    public String text(String output) {
        return value(output).toString();
    }

    /** The boolean answered for an output. */
    public boolean isTrue(String output) {
        return Boolean.parseBoolean(value(output).toString());
    }

    /** Whether the guard replaced any output. */
    public boolean raised() {
        return conditions.stream().anyMatch(Condition::raised);
    }

    private Object value(String output) {
        Object value = outputs.get(output);
        if (value == null) {
            throw new IllegalStateException(policy + " v" + version + " has no answer for " + output);
        }
        return value;
    }
}
