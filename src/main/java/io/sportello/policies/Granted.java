package io.sportello.policies;

/**
 * A fact for the guardrails: what a decision or a setting would grant for one output.
 *
 * @param output the output's name
 * @param value what is granted; null is worse than any floor
 * @param direction which values are better for the buyer
 */
public record Granted(String output, Object value, Direction direction) {

    /** Whether this grants less than the floor. */
    public boolean below(Floor floor) {
        return direction.compare(value, floor.value()) < 0;
    }
}
