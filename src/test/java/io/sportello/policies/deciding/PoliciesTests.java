package io.sportello.policies.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import io.sportello.SportelloTest;
import io.sportello.accounts.SellerScope;
import io.sportello.policies.Condition;
import io.sportello.policies.Decision;
import io.sportello.policies.Direction;
import io.sportello.policies.FiredRow;
import io.sportello.policies.NoAnswer;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Deciding, guarding and storing, on the shipped tables. */
@SportelloTest
class PoliciesTests {

    @Autowired
    private Policies policies;

    @Autowired
    private SellerScope scope;

    @Test
    void storesADecisionWithEverythingNeededToExplainIt() {
        Subject subject = new Subject("return", "P-1");
        Decision decided = decide(Question.of("check-eligibility", subject, "p-seller", headphones(12)));

        Decision read = scope.callAsSystem(() -> policies.decision(decided.id()));

        assertThat(read).isEqualTo(decided);
        assertThat(read.integer("windowDays")).isEqualTo(30);
        assertThat(read.rows()).extracting(FiredRow::row).containsExactly(21);
        assertThat(read.version()).isEqualTo(1);
        assertThat(read.floorPolicy()).isEqualTo("marketplace-floor");
        assertThat(read.floorVersion()).isEqualTo(1);
        assertThat(read.facts()).containsEntry("purchaseDate", LocalDate.of(2026, 10, 31));
        assertThat(scope.callAsSystem(() -> policies.decisions(subject))).containsExactly(decided);
    }

    @Test
    void putsTheFloorBesideEachOutputThatHasADirection() {
        Decision decision = preview(headphones(12), Map.of());

        assertThat(decision.conditions())
                .extracting(Condition::output, Condition::floor, Condition::granted, Condition::raised)
                .contains(
                        tuple("windowDays", new BigDecimal("14"), new BigDecimal("30"), false),
                        tuple("automatic", null, "IN_POLICY", false));
        assertThat(decision.conditions().get(0).floorRow().source()).contains("2011/83/EU");
    }

    @Test
    void grantsAHolidayPurchaseTheMarketplacesLatestDate() {
        Map<String, Object> facts = headphones(40);
        facts.put("purchaseDate", LocalDate.of(2025, 12, 1));

        Decision decision = preview(facts, Map.of());

        assertThat(decision.raised()).isFalse();
        assertThat(decision.outputs()).containsEntry("latestRequestDate", LocalDate.of(2026, 1, 31));
    }

    @Test
    void raisesASellersOwnConditionBelowTheFloor() {
        Decision decision = preview(headphones(12), Map.of("windowDays", 7, "restockingFeePercent", 10));

        assertThat(decision.integer("windowDays")).isEqualTo(14);
        assertThat(decision.integer("restockingFeePercent")).isZero();
        assertThat(decision.conditions())
                .filteredOn(Condition::raised)
                .extracting(Condition::output, Condition::own)
                .containsExactly(
                        tuple("windowDays", new BigDecimal("7")), tuple("restockingFeePercent", new BigDecimal("10")));
    }

    @Test
    void keepsASellersOwnConditionAboveTheFloor() {
        Decision decision = preview(headphones(12), Map.of("windowDays", 60, "labelPaidBy", "SELLER"));

        assertThat(decision.integer("windowDays")).isEqualTo(60);
        assertThat(decision.text("labelPaidBy")).isEqualTo("SELLER");
        assertThat(decision.raised()).isFalse();
    }

    @Test
    void refusesAnOwnConditionThatIsNoOutputOrNotOfItsKind() {
        assertThatIllegalArgumentException().isThrownBy(() -> preview(headphones(12), Map.of("window", 7)));
        assertThatIllegalArgumentException().isThrownBy(() -> preview(headphones(12), Map.of("windowDays", "week")));
        assertThatIllegalArgumentException().isThrownBy(() -> preview(headphones(12), Map.of("labelPaidBy", "NOBODY")));
    }

    @Test
    void answersWhenFactsAreMissing() {
        assertThat(preview(new LinkedHashMap<>(), Map.of()).rows())
                .extracting(FiredRow::row)
                .containsExactly(28);
    }

    @Test
    void saysWhichFactDoesNotFit() {
        Map<String, Object> facts = headphones(12);
        facts.put("daysSinceDelivery", "twelve");

        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> preview(facts, Map.of()))
                .withMessageContaining("daysSinceDelivery");
    }

    @Test
    void explainsInTheReadersLanguage() {
        Decision decision = preview(headphones(12), Map.of());

        assertThat(policies.reason(decision, Locale.ENGLISH))
                .startsWith("Why: row 21 of check-eligibility v1 — IT, Electronics, 12 days after delivery: ");
        assertThat(policies.reason(decision, Locale.ITALIAN))
                .startsWith("Perché: riga 21 di check-eligibility v1 — IT, Elettronica, 12 giorni dopo la consegna: ");
    }

    @Test
    void hidesAnotherSellersDecision() {
        Subject subject = new Subject("return", "P-2");
        Decision decided = decide(Question.of("check-eligibility", subject, "p-seller", headphones(12)));

        assertThatExceptionOfType(SubjectNotFound.class).isThrownBy(() -> policies.decision(decided.id()));
        assertThat(policies.decisions(subject)).isEmpty();
    }

    @Test
    void tellsTheDirections() {
        assertThat(policies.directions("check-eligibility"))
                .containsEntry("labelPaidBy", new Direction(Direction.Better.LISTED, List.of("BUYER", "SELLER")))
                .doesNotContainKey("automatic");
    }

    private Decision decide(Question question) {
        return scope.callAsSystem(() -> policies.decide(question));
    }

    private Decision preview(Map<String, Object> facts, Map<String, Object> own) {
        return policies.preview(
                Question.of("check-eligibility", null, null, facts).withOwn(own));
    }

    private static Map<String, Object> headphones(int days) {
        return new LinkedHashMap<>(Map.of(
                "marketplace",
                "IT",
                "category",
                "electronics",
                "channel",
                "MFN",
                "purchaseDate",
                LocalDate.of(2026, 10, 31),
                "daysSinceDelivery",
                days,
                "reasonGroup",
                "buyer-remorse",
                "sellerFault",
                false,
                "inPolicy",
                true));
    }
}
