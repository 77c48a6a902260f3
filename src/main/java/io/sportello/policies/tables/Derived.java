package io.sportello.policies.tables;

import java.util.Set;

/**
 * An input that is true exactly for some values of another, so that no proof supposes both at odds.
 *
 * @param input the name of the input, a boolean
 * @param from the name of the input that it follows from, a text
 * @param values those for which it is true; for others, and for none, it is false
 */
public record Derived(String input, String from, Set<String> values) {

    /** Its value where the other has this one. */
    public boolean of(Object value) {
        return value != null && values.contains(value.toString());
    }
}
