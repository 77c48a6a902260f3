package io.sportello.policies.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.policies.Condition;
import io.sportello.policies.Direction;
import io.sportello.policies.TableFixture;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.CompiledTable.Answer;
import io.sportello.policies.tables.DecisionTable;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the facts and a seller's own conditions are, no output with a direction is below the floor. */
class NeverWorseProperties {

    private final Guard guard = new Guard(DroolsGuardrailsTests.GUARDRAILS);

    @Property(tries = 500)
    void noConditionIsWorseThanTheMarketplaces(
            @ForAll("returns") Map<String, Object> facts, @ForAll("conditions") Map<String, Object> own) {
        neverWorse("check-eligibility", facts, own);
    }

    @Property(tries = 500)
    void noRefundIsWorseThanTheMarketplaces(
            @ForAll("returns") Map<String, Object> facts, @ForAll("refunds") Map<String, Object> own) {
        neverWorse("refund-amount", facts, own);
    }

    private void neverWorse(String policy, Map<String, Object> facts, Map<String, Object> own) {
        CompiledTable compiled = TableFixture.SHIPPED.get(policy);
        DecisionTable table = compiled.table();
        Answer floor = TableFixture.SHIPPED.get(table.floor()).ask(facts);
        List<Condition> conditions = guard.conditions(table, compiled.ask(facts), own, floor);
        assertThat(conditions).hasSameSizeAs(table.outputs());
        for (Condition each : conditions) {
            Direction direction = table.directions().get(each.output());
            Object least = floor.outputs().get(each.output());
            if (direction != null && least != null) {
                assertThat(direction.compare(each.granted(), least)).isNotNegative();
                boolean below = direction.compare(each.own() != null ? each.own() : each.table(), least) < 0;
                assertThat(each.raised()).isEqualTo(below);
            }
        }
    }

    @Provide
    Arbitrary<Map<String, Object>> returns() {
        Arbitrary<Map<String, Object>> order = Combinators.combine(
                        Arbitraries.of("IT", "DE", "UK", "US", "JP", "ZZ").injectNull(0.05),
                        Arbitraries.of("electronics", "software", "music", "clothing", "toys", "unheard-of")
                                .injectNull(0.1),
                        Arbitraries.of("MFN", "AFN").injectNull(0.05),
                        Arbitraries.integers()
                                .between(0, 900)
                                .map(LocalDate.of(2024, 1, 1)::plusDays)
                                .injectNull(0.05),
                        Arbitraries.integers().between(0, 120).injectNull(0.05))
                .as(NeverWorseProperties::order);
        Arbitrary<Map<String, Object>> request = Combinators.combine(
                        Arbitraries.of("buyer-remorse", "defective", "not-delivered", "unknown")
                                .injectNull(0.05),
                        Arbitraries.of(true, false).injectNull(0.05),
                        Arbitraries.of(true, false).injectNull(0.3),
                        Arbitraries.of(
                                        "NEW_UNOPENED",
                                        "OPENED",
                                        "USED",
                                        "DAMAGED",
                                        "MISSING_PARTS",
                                        "MATERIALLY_DIFFERENT",
                                        "NOT_RETURNED")
                                .injectNull(0.05),
                        Arbitraries.integers().between(0, 20).injectNull(0.05))
                .as(NeverWorseProperties::request);
        return Combinators.combine(order, request).as((first, second) -> {
            first.putAll(second);
            return first;
        });
    }

    @Provide
    Arbitrary<Map<String, Object>> conditions() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120).injectNull(0.5),
                        Arbitraries.of("BUYER", "SELLER").injectNull(0.5),
                        Arbitraries.integers().between(0, 100).injectNull(0.5))
                .as((window, label, fee) ->
                        own("windowDays", window, "labelPaidBy", label, "restockingFeePercent", fee));
    }

    @Provide
    Arbitrary<Map<String, Object>> refunds() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 100).injectNull(0.5),
                        Arbitraries.of(true, false).injectNull(0.5))
                .as((deduction, shipping) -> own("deductionPercent", deduction, "refundShipping", shipping));
    }

    private static Map<String, Object> order(
            String marketplace, String category, String channel, LocalDate bought, Integer days) {
        return all(
                "marketplace", marketplace,
                "category", category,
                "channel", channel,
                "purchaseDate", bought,
                "daysSinceDelivery", days);
    }

    private static Map<String, Object> request(
            String reason, Boolean fault, Boolean inPolicy, String condition, Integer late) {
        return all(
                "reasonGroup",
                reason,
                "sellerFault",
                fault,
                "inPolicy",
                inPolicy,
                "condition",
                condition,
                "daysLate",
                late);
    }

    /** Names and values in turn; a null value is left in. */
    private static Map<String, Object> all(Object... facts) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            all.put((String) facts[i], facts[i + 1]);
        }
        return all;
    }

    /** As {@link #all}, without those that the seller leaves to the house. */
    private static Map<String, Object> own(Object... conditions) {
        Map<String, Object> own = all(conditions);
        own.values().removeIf(value -> value == null);
        return own;
    }
}
