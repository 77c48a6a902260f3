package io.sportello.claims.process;

import io.sportello.claims.ClaimOutcome;
import io.sportello.claims.ClaimOutcomes;
import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.UserTaskHandler;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code record-outcome}: a person records how the marketplace decided. */
@Component
class RecordOutcomeTask implements UserTaskHandler {

    private final ClaimOutcomes outcomes;
    private final ClaimQueries claims;
    private final ClaimWords words;

    RecordOutcomeTask(ClaimOutcomes outcomes, ClaimQueries claims, ClaimWords words) {
        this.outcomes = outcomes;
        this.claims = claims;
        this.words = words;
    }

    @Override
    public String task() {
        return "record-outcome";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of("answered", words.answered(claims.get(subject)));
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        ClaimOutcome how = ClaimOutcome.of(fields.text("outcome"));
        LocalDate on = words.past(claims.get(subject), fields.day("decidedOn"));
        outcomes.decided(subject, how, on, fields.text("reference"));
        return AnswerClaimProcess.outcome("outcome", how.key());
    }

    /** The marketplace's own mail that it closed the claim is proof enough that it decided. */
    @Override
    public HumanStep step(Subject subject) {
        ClaimView claim = claims.get(subject);
        return claim.closedThereAt() == null ? words.step(claim, "record-outcome", null) : null;
    }
}
