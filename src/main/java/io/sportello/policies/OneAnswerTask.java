package io.sportello.policies;

import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;

/** A business rule task with one question, whose answer the feature keeps: no process variable carries it on. */
public interface OneAnswerTask extends PolicyTask {

    /** The question for a subject, from the feature's own data. */
    Question question(Subject subject);

    /** Applies the answer to the feature's data. */
    void apply(Subject subject, Decision decision);

    @Override
    default List<Question> questions(Subject subject) {
        return List.of(question(subject));
    }

    @Override
    default Map<String, Object> apply(Subject subject, List<Decision> decisions) {
        apply(subject, decisions.get(0));
        return Map.of();
    }
}
