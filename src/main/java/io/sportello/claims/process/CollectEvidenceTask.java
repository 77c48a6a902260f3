package io.sportello.claims.process;

import io.sportello.claims.ClaimDeadlines;
import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimReason;
import io.sportello.claims.ClaimView;
import io.sportello.claims.ClaimWork;
import io.sportello.claims.Delivery;
import io.sportello.claims.Evidence;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Fields;
import io.sportello.tasks.UserTaskHandler;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code collect-evidence}: a person finds out what speaks for the seller. */
@Component
class CollectEvidenceTask implements UserTaskHandler {

    private final ClaimWork work;
    private final ClaimDeadlines deadlines;
    private final ClaimQueries claims;
    private final ClaimWords words;

    CollectEvidenceTask(ClaimWork work, ClaimDeadlines deadlines, ClaimQueries claims, ClaimWords words) {
        this.work = work;
        this.deadlines = deadlines;
        this.claims = claims;
        this.words = words;
    }

    @Override
    public String task() {
        return "collect-evidence";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        ClaimView claim = claims.get(subject);
        Map<String, Object> data = new HashMap<>();
        data.put("source", words.source(claim));
        data.put("reason", claim.reason() == null ? null : claim.reason().name());
        data.put("delivery", claim.delivery() == null ? null : claim.delivery().name());
        data.put("tracking", claim.tracking());
        data.put("refunded", yesNo(claim.refunded()));
        data.put("goodsBack", yesNo(claim.goodsBack()));
        data.put("note", claim.evidenceNote());
        return data;
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        Fields fields = new Fields(answers);
        work.found(
                subject,
                new Evidence(
                        ClaimReason.valueOf(fields.text("reason")),
                        Delivery.valueOf(fields.text("delivery")),
                        fields.textOrNull("tracking"),
                        fields.yes("refunded"),
                        fields.yes("goodsBack"),
                        fields.textOrNull("note")));
        Integer hoursLeft = fields.wholeOrNull("hoursLeft");
        if (hoursLeft != null) {
            deadlines.corrected(subject, hoursLeft);
        }
        return Map.of();
    }

    private static String yesNo(Boolean known) {
        return known == null ? null : known ? "yes" : "no";
    }
}
