package io.sportello.tasks;

import io.sportello.subjects.Subject;
import java.util.Map;

/** A user task that a person does at the marketplace and proves by the reference that its form asks for. */
public interface ProofTask extends UserTaskHandler {

    /**
     * Records that it was done.
     *
     * @param reference the proof
     */
    void done(Subject subject, String reference);

    @Override
    HumanStep step(Subject subject);

    @Override
    default Map<String, Object> form(Subject subject) {
        return Map.of();
    }

    @Override
    default Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        done(subject, new Fields(answers).text("reference"));
        return Map.of();
    }
}
