package io.sportello.cases.process;

import io.sportello.cases.CaseWork;
import io.sportello.policies.Decision;
import io.sportello.policies.OneAnswerTask;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import org.springframework.stereotype.Component;

/** The business rule task {@code case-routing}: who works on a case, and within what time. */
@Component
class CaseRoutingTask implements OneAnswerTask {

    private final CaseWork work;

    CaseRoutingTask(CaseWork work) {
        this.work = work;
    }

    @Override
    public String policy() {
        return "case-routing";
    }

    @Override
    public Question question(Subject subject) {
        return work.routing(subject);
    }

    @Override
    public void apply(Subject subject, Decision decision) {
        work.route(subject, decision);
    }
}
