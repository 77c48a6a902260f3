package io.sportello.returns;

import io.sportello.policies.Decision;
import io.sportello.policies.FiredRow;
import io.sportello.policies.Floor;
import io.sportello.policies.Guardrails;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.Violation;
import io.sportello.returns.rules.RefusedReturn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks the guardrail {@code never-worse} whether a return may be refused. */
@Component
class RefusalGuard {

    private final ReturnFacts facts;
    private final Policies policies;
    private final Guardrails guardrails;

    RefusalGuard(ReturnFacts facts, Policies policies, Guardrails guardrails) {
        this.facts = facts;
        this.policies = policies;
        this.guardrails = guardrails;
    }

    /** The first reason against refusing any article of the return; empty when refusing is allowed. */
    Optional<Violation> check(Return refused) {
        return refused.lines().stream()
                .map(line -> facts.of(refused, line))
                .distinct()
                .flatMap(lineFacts -> guardrails.check("never-worse", refusal(refused, lineFacts)).stream())
                .findFirst();
    }

    private List<Object> refusal(Return refused, Map<String, Object> lineFacts) {
        Decision floor =
                policies.preview(Question.of("marketplace-floor", refused.subject(), refused.sellerId(), lineFacts));
        FiredRow row = floor.rows().get(0);
        List<Object> inserted = new ArrayList<>();
        floor.outputs().forEach((output, value) -> {
            if (value != null) {
                inserted.add(new Floor(output, value, row.row(), row.source()));
            }
        });
        inserted.add(new RefusedReturn(
                (LocalDate) lineFacts.get("requestDate"), (int) lineFacts.get("daysSinceDelivery"), (Boolean)
                        lineFacts.get("inPolicy")));
        return inserted;
    }
}
