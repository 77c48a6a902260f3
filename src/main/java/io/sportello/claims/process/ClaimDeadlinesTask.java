package io.sportello.claims.process;

import io.sportello.claims.ClaimDeadlines;
import io.sportello.policies.Decision;
import io.sportello.policies.PolicyTask;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The business rule task {@code claim-deadlines}: until when to answer, where the marketplace does not state it. */
@Component
class ClaimDeadlinesTask implements PolicyTask {

    private final ClaimDeadlines claims;

    ClaimDeadlinesTask(ClaimDeadlines claims) {
        this.claims = claims;
    }

    @Override
    public String policy() {
        return "claim-deadlines";
    }

    @Override
    public List<Question> questions(Subject subject) {
        return List.of(claims.question(subject));
    }

    @Override
    public Map<String, Object> apply(Subject subject, List<Decision> decisions) {
        claims.start(subject, decisions.get(0));
        return Map.of();
    }
}
