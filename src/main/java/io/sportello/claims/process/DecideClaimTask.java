package io.sportello.claims.process;

import io.sportello.claims.ClaimDecision;
import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimView;
import io.sportello.claims.ClaimWork;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.UserTaskHandler;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code decide-claim}: a person refunds or contests, with the money at stake and the policy's word before their eyes. */
@Component
class DecideClaimTask implements UserTaskHandler {

    private static final String MORE = "evidence";

    private final ClaimWork work;
    private final ClaimQueries claims;
    private final ClaimWords words;

    DecideClaimTask(ClaimWork work, ClaimQueries claims, ClaimWords words) {
        this.work = work;
        this.claims = claims;
        this.words = words;
    }

    @Override
    public String task() {
        return "decide-claim";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        ClaimView claim = claims.get(subject);
        Map<String, Object> data = new HashMap<>();
        data.put("amount", words.amount(claim));
        data.put("recommended", claim.recommended().key());
        data.put("recommendation", words.recommendation(claim));
        data.put("statement", claim.statement() == null ? words.statement(claim) : claim.statement());
        return data;
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        String decision = fields.text("decision");
        if (MORE.equals(decision)) {
            work.collectMore(subject);
        } else {
            work.decide(
                    subject,
                    ClaimDecision.of(decision),
                    fields.textOrNull("reason"),
                    "contest".equals(decision) ? fields.text("statement") : null);
        }
        return AnswerClaimProcess.outcome("decision", decision);
    }
}
