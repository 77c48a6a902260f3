package io.sportello.evidence;

import io.sportello.policies.Decision;
import io.sportello.policies.FiredRow;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Asks the table what a subject's bundle needs, item by item. */
@Component
class Checklist {

    private final Policies policies;

    Checklist(Policies policies) {
        this.policies = policies;
    }

    /**
     * What matters for the subject: what is missing first, then by need.
     *
     * @param reason why there is a dispute; may be empty
     * @param found what is at hand
     */
    List<ChecklistLine> of(Subject subject, String sellerId, String reason, Set<EvidenceItem> found, Locale locale) {
        return Arrays.stream(EvidenceItem.values())
                .map(item -> line(item, subject, sellerId, reason, found.contains(item), locale))
                .filter(line -> line.need() != Need.NONE)
                .sorted(Comparator.comparing((ChecklistLine line) -> !line.missing())
                        .thenComparing(ChecklistLine::found)
                        .thenComparing(ChecklistLine::need))
                .toList();
    }

    private ChecklistLine line(
            EvidenceItem item, Subject subject, String sellerId, String reason, boolean found, Locale locale) {
        Decision decision = policies.preview(Question.of(
                "evidence-checklist",
                subject,
                sellerId,
                Map.of("evidenceOf", subject.kind(), "disputeReason", reason, "evidenceItem", item.key())));
        FiredRow row = decision.rows().get(0);
        return new ChecklistLine(
                item,
                Need.valueOf(decision.text("evidenceNeed")),
                found,
                policies.words(decision, locale),
                row.row(),
                decision.version());
    }
}
