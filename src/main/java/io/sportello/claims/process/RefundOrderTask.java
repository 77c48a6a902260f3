package io.sportello.claims.process;

import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimWork;
import io.sportello.subjects.Subject;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.ProofTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code refund-order}: a person refunds the buyer at the marketplace. */
@Component
class RefundOrderTask implements ProofTask {

    private final ClaimWork work;
    private final ClaimQueries claims;
    private final ClaimWords words;

    RefundOrderTask(ClaimWork work, ClaimQueries claims, ClaimWords words) {
        this.work = work;
        this.claims = claims;
        this.words = words;
    }

    @Override
    public String task() {
        return "refund-order";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of("amount", words.amount(claims.get(subject)));
    }

    @Override
    public void done(Subject subject, String reference) {
        work.refunded(subject, reference);
    }

    @Override
    public HumanStep step(Subject subject) {
        return words.refund(claims.get(subject));
    }
}
