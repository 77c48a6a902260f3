package io.sportello.policies;

import java.util.Collection;
import java.util.List;

/** Runs the DRL guardrails of {@code rules/**}, compiled once at start-up as an executable model. */
public interface Guardrails {

    /**
     * Inserts the facts into a fresh session of one guardrail and fires it.
     *
     * @param guardrail file name without ending, such as {@code never-worse}
     * @param facts the records the rules read
     * @return what the rules inserted as {@link Violation}; empty when nothing is refused
     */
    List<Violation> check(String guardrail, Collection<?> facts);
}
