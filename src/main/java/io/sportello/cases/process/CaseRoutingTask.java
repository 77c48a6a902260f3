package io.sportello.cases.process;

import io.sportello.cases.CaseWork;
import io.sportello.policies.Decision;
import io.sportello.policies.PolicyTask;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The business rule task {@code case-routing}: who works on a case, and within what time. */
@Component
class CaseRoutingTask implements PolicyTask {

    private final CaseWork work;

    CaseRoutingTask(CaseWork work) {
        this.work = work;
    }

    @Override
    public String policy() {
        return "case-routing";
    }

    @Override
    public List<Question> questions(Subject subject) {
        return List.of(work.routing(subject));
    }

    @Override
    public Map<String, Object> apply(Subject subject, List<Decision> decisions) {
        work.route(subject, decisions.get(0));
        return Map.of();
    }
}
