package io.sportello.claims.process;

import io.sportello.claims.ClaimWork;
import io.sportello.policies.Decision;
import io.sportello.policies.PolicyTask;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The business rule task {@code claim-recommendation}: what the policy recommends by what was found out. */
@Component
class ClaimRecommendationTask implements PolicyTask {

    private final ClaimWork claims;

    ClaimRecommendationTask(ClaimWork claims) {
        this.claims = claims;
    }

    @Override
    public String policy() {
        return "claim-recommendation";
    }

    @Override
    public List<Question> questions(Subject subject) {
        return List.of(claims.question(subject));
    }

    @Override
    public Map<String, Object> apply(Subject subject, List<Decision> decisions) {
        claims.recommend(subject, decisions.get(0));
        return Map.of();
    }
}
