package io.sportello.claims.process;

import io.sportello.claims.ClaimOutcomes;
import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code decide-appeal}: a person appeals the loss or accepts it. */
@Component
class DecideAppealTask implements UserTaskHandler {

    private final ClaimOutcomes outcomes;
    private final ClaimQueries claims;
    private final ClaimWords words;

    DecideAppealTask(ClaimOutcomes outcomes, ClaimQueries claims, ClaimWords words) {
        this.outcomes = outcomes;
        this.claims = claims;
        this.words = words;
    }

    @Override
    public String task() {
        return "decide-appeal";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        ClaimView claim = claims.get(subject);
        return Map.of(
                "amount", words.amount(claim), "until", words.day(claim.appealDue()), "statement", words.appeal(claim));
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        boolean appeals = fields.yes("appeal");
        if (appeals) {
            outcomes.appeal(subject, fields.text("statement"));
        } else {
            outcomes.accept(subject, fields.text("reason"));
        }
        return AnswerClaimProcess.outcome("appeal", appeals);
    }
}
