package io.sportello.tasks;

import io.sportello.subjects.Subject;
import java.util.Map;

/**
 * What a feature knows about one user task: what its form shows, and what completing it does. One bean a task; its key
 * is the user task's element id and its form's file name.
 */
public interface UserTaskHandler {

    /** The user task's element id, such as {@code decide-return}. */
    String task();

    /** The data the form is shown with: facts to read and proposed answers. Values are JSON-like. */
    Map<String, Object> form(Subject subject);

    /**
     * Applies the answers, already validated against the form, to the feature's data, in the transaction that completes
     * the task.
     *
     * @return the process variables to set: outcomes only
     * @throws TaskRefused when the answers are not allowed; nothing is changed and what was typed stays
     */
    Map<String, Object> complete(Subject subject, Map<String, Object> answers);

    /**
     * What the person does outside Sportello before completing, for a step the marketplace offers no interface for;
     * null for an ordinary task.
     */
    default HumanStep step(Subject subject) {
        return null;
    }

    /** The page where the task is done, such as {@code /messages/M-77}; null for the page with its form. */
    default String page(Subject subject) {
        return null;
    }
}
