package io.sportello.policies;

import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;

/**
 * What a feature knows about one business rule task: the questions to ask for a subject and what to do with the answers.
 * One bean a task, found by its policy key; the engine's delegate {@code decide} runs it.
 */
public interface PolicyTask {

    /** The policy's key, which is the business rule task's element id. */
    String policy();

    /** The questions for a subject, from the feature's own data: one, or one for each part that is judged apart. */
    List<Question> questions(Subject subject);

    /**
     * Applies the answers to the feature's data.
     *
     * @param decisions one a question, in their order
     * @return the process variables to set: outcomes only, transient where only the next gateway reads them
     */
    Map<String, Object> apply(Subject subject, List<Decision> decisions);
}
