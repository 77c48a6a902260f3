package io.sportello.policies.deciding;

import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import io.sportello.tasks.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers the work list's questions by the tables in force. */
@Component
class TablesForTasks implements DecisionTables {

    private final Policies policies;

    TablesForTasks(Policies policies) {
        this.policies = policies;
    }

    @Override
    public Map<String, Object> preview(String table, Map<String, Object> facts) {
        return policies.preview(Question.of(table, null, null, facts)).outputs();
    }

    @Override
    public long decide(String table, Subject subject, String sellerId, Map<String, Object> facts) {
        return policies.decide(Question.of(table, subject, sellerId, facts)).id();
    }
}
