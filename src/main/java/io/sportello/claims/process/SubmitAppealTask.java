package io.sportello.claims.process;

import io.sportello.claims.ClaimOutcomes;
import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code submit-appeal}: a person enters the appeal at the marketplace. */
@Component
class SubmitAppealTask implements UserTaskHandler {

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
    public Map<String, Object> form(Subject subject) {
        return Map.of();
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        outcomes.appealed(subject, new Fields(answers).text("reference"));
        return Map.of();
    }

    @Override
    public HumanStep step(Subject subject) {
        ClaimView claim = claims.get(subject);
        return words.step(claim, "submit-appeal", claim.appealStatement());
    }
}
