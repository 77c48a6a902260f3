package io.sportello.claims.process;

import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimView;
import io.sportello.claims.ClaimWork;
import io.sportello.subjects.Subject;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.ProofTask;
import org.springframework.stereotype.Component;

/** The user task {@code submit-response}: a person enters the answer at the marketplace. */
@Component
class SubmitResponseTask implements ProofTask {

    private final ClaimWork work;
    private final ClaimQueries claims;
    private final ClaimWords words;

    SubmitResponseTask(ClaimWork work, ClaimQueries claims, ClaimWords words) {
        this.work = work;
        this.claims = claims;
        this.words = words;
    }

    @Override
    public String task() {
        return "submit-response";
    }

    @Override
    public void done(Subject subject, String reference) {
        work.submitted(subject, reference);
    }

    @Override
    public HumanStep step(Subject subject) {
        ClaimView claim = claims.get(subject);
        return words.step(claim, "submit-response", claim.statement());
    }
}
