package io.sportello.policies;

import io.sportello.subjects.Subject;
import java.util.Map;

/**
 * What is to be decided.
 *
 * @param policy key of the decision table, such as {@code check-eligibility}: its file name and its decision's name
 * @param subject about what, or null for a question nobody's case depends on (a settings check)
 * @param sellerId whose, or null
 * @param facts the table's inputs by name: texts, numbers, booleans, {@link java.time.LocalDate}s
 * @param own a seller's own answers by output name, which replace the table's; empty when there are none. They are
 *     guarded by the floor exactly as the table's are.
 */
public record Question(
        String policy, Subject subject, String sellerId, Map<String, Object> facts, Map<String, Object> own) {

    /** A question without a seller's own answers. */
    public static Question of(String policy, Subject subject, String sellerId, Map<String, Object> facts) {
        return new Question(policy, subject, sellerId, facts, Map.of());
    }

    /** The same question, with a seller's own answers in place of the table's. */
    public Question withOwn(Map<String, Object> answers) {
        return new Question(policy, subject, sellerId, facts, answers);
    }
}
