package io.sportello.claims.process;

import io.sportello.claims.ClaimWork;
import io.sportello.policies.Decision;
import io.sportello.policies.OneAnswerTask;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import org.springframework.stereotype.Component;

/** The business rule task {@code claim-recommendation}: what the policy recommends by what was found out. */
@Component
class ClaimRecommendationTask implements OneAnswerTask {

    private final ClaimWork claims;

    ClaimRecommendationTask(ClaimWork claims) {
        this.claims = claims;
    }

    @Override
    public String policy() {
        return "claim-recommendation";
    }

    @Override
    public Question question(Subject subject) {
        return claims.question(subject);
    }

    @Override
    public void apply(Subject subject, Decision decision) {
        claims.recommend(subject, decision);
    }
}
