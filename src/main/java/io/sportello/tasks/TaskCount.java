package io.sportello.tasks;

/**
 * How many tasks there are, counted up to a bound, because counting all of a million would cost more than the page it stands
 * on.
 *
 * @param number at most the bound
 * @param more whether there are more than that
 */
public record TaskCount(long number, boolean more) {

    static TaskCount of(long counted, int bound) {
        return new TaskCount(Math.min(counted, bound), counted > bound);
    }
}
