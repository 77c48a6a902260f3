package io.sportello.claims.process;

import io.sportello.claims.ClaimDeadlines;
import io.sportello.policies.Decision;
import io.sportello.policies.OneAnswerTask;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import org.springframework.stereotype.Component;

/** The business rule task {@code claim-deadlines}: until when to answer, where the marketplace does not state it. */
@Component
class ClaimDeadlinesTask implements OneAnswerTask {

    private final ClaimDeadlines claims;

    ClaimDeadlinesTask(ClaimDeadlines claims) {
        this.claims = claims;
    }

    @Override
    public String policy() {
        return "claim-deadlines";
    }

    @Override
    public Question question(Subject subject) {
        return claims.question(subject);
    }

    @Override
    public void apply(Subject subject, Decision decision) {
        claims.start(subject, decision);
    }
}
