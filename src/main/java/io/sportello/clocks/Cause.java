package io.sportello.clocks;

import java.util.Map;

/**
 * Why something happened to a clock.
 *
 * @param what the message key of the reason, such as {@code clock.cause.answered}, defined by the room that gives it in
 *     every language; at most 100 characters
 * @param facts what the message names in braces, as in a journal entry: texts, numbers, booleans, dates and instants
 */
public record Cause(String what, Map<String, Object> facts) {

    public Cause {
        facts = Map.copyOf(facts);
    }

    /** A reason that needs no facts. */
    public static Cause of(String what) {
        return new Cause(what, Map.of());
    }
}
