package io.sportello.claims.process;

import io.sportello.claims.ClaimOutcomes;
import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.ProofTask;
import org.springframework.stereotype.Component;

/** The user task {@code submit-appeal}: a person enters the appeal at the marketplace. */
@Component
class SubmitAppealTask implements ProofTask {

    private final ClaimOutcomes outcomes;
    private final ClaimQueries claims;
    private final ClaimWords words;

    SubmitAppealTask(ClaimOutcomes outcomes, ClaimQueries claims, ClaimWords words) {
        this.outcomes = outcomes;
        this.claims = claims;
        this.words = words;
    }

    @Override
    public String task() {
        return "submit-appeal";
    }

    @Override
    public void done(Subject subject, String reference) {
        outcomes.appealed(subject, reference);
    }

    @Override
    public HumanStep step(Subject subject) {
        ClaimView claim = claims.get(subject);
        return words.step(claim, "submit-appeal", claim.appealStatement());
    }
}
