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

/** The user task {@code record-appeal-outcome}: a person records how the marketplace decided about the appeal. */
@Component
class RecordAppealOutcomeTask implements UserTaskHandler {

    private final ClaimOutcomes outcomes;
    private final ClaimQueries claims;
    private final ClaimWords words;

    RecordAppealOutcomeTask(ClaimOutcomes outcomes, ClaimQueries claims, ClaimWords words) {
        this.outcomes = outcomes;
        this.claims = claims;
        this.words = words;
    }

    @Override
    public String task() {
        return "record-appeal-outcome";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        return Map.of();
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        LocalDate on = words.past(claims.get(subject), fields.day("decidedOn"));
        outcomes.appealDecided(subject, ClaimOutcome.of(fields.text("outcome")), on, fields.text("reference"));
        return Map.of();
    }

    @Override
    public HumanStep step(Subject subject) {
        ClaimView claim = claims.get(subject);
        return claim.closedThereAt() == null ? words.step(claim, "record-appeal-outcome", null) : null;
    }
}
