package io.sportello.policies;

import io.sportello.subjects.Subject;
import java.util.Map;

/**
 * What a feature knows about one business rule task: the question to ask for a subject and what to do with the answer.
 * One bean a task, found by its policy key; the engine's delegate {@code decide} runs it.
 */
public interface PolicyTask {

    /** The policy's key, which is the business rule task's element id. */
    String policy();

    /** The question for a subject, from the feature's own data. */
    Question question(Subject subject);

    /**
     * Applies the answer to the feature's data.
     *
     * @return the process variables to set: outcomes only
     */
    Map<String, Object> apply(Subject subject, Decision decision);
}
