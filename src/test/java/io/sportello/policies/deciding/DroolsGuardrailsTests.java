package io.sportello.policies.deciding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.sportello.assets.Assets;
import io.sportello.policies.Direction;
import io.sportello.policies.Floor;
import io.sportello.policies.Granted;
import io.sportello.policies.Guardrails;
import io.sportello.policies.Violation;
import io.sportello.returns.rules.RefusedReturn;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The guardrails as they are shipped. */
public class DroolsGuardrailsTests {

    public static final Guardrails GUARDRAILS = new DroolsGuardrails(new Assets(""));

    private static final Direction HIGHER = new Direction(Direction.Better.HIGHER, List.of());
    private static final Direction LABEL = new Direction(Direction.Better.LISTED, List.of("BUYER", "SELLER"));
    private static final Floor WINDOW = new Floor("windowDays", new BigDecimal("14"), 6, "notice");
    private static final Floor LATEST = new Floor("latestRequestDate", LocalDate.of(2026, 1, 31), 4, "holiday");

    @Test
    void refusesWindowShorterThanTheMarketplaces() {
        assertThat(GUARDRAILS.check("never-worse", List.of(new Granted("windowDays", 13, HIGHER), WINDOW)))
                .containsExactly(new Violation(
                        "never worse than the marketplace", "windowDays", 13, new BigDecimal("14"), 6, "notice"));
    }

    @Test
    void acceptsWhatIsAtLeastTheFloor() {
        assertThat(GUARDRAILS.check(
                        "never-worse",
                        List.of(
                                new Granted("windowDays", 14, HIGHER),
                                WINDOW,
                                new Granted("labelPaidBy", "SELLER", LABEL),
                                new Floor("labelPaidBy", "BUYER", 6, "notice"),
                                new Granted("latestRequestDate", null, HIGHER),
                                new Floor("latestRequestDate", null, 6, "notice"))))
                .isEmpty();
    }

    @Test
    void refusesNoDateWhereTheMarketplaceNamesOne() {
        assertThat(GUARDRAILS.check("never-worse", List.of(new Granted("latestRequestDate", null, HIGHER), LATEST)))
                .extracting(Violation::floor)
                .containsExactly(LocalDate.of(2026, 1, 31));
    }

    @Test
    void forbidsRefusalUpToTheLastDayOfTheWindow() {
        assertThat(refused(14, "2026-03-01", null, WINDOW))
                .extracting(Violation::row)
                .containsExactly(6);
        assertThat(refused(15, "2026-03-01", null, WINDOW)).isEmpty();
    }

    @Test
    void forbidsRefusalUpToTheLatestDate() {
        assertThat(refused(60, "2026-01-31", false, WINDOW, LATEST))
                .extracting(Violation::row)
                .containsExactly(4);
        assertThat(refused(60, "2026-02-01", false, WINDOW, LATEST)).isEmpty();
    }

    @Test
    void forbidsRefusalOfWhatTheMarketplaceSaysIsInPolicy() {
        assertThat(refused(60, "2026-03-01", true, WINDOW))
                .extracting(Violation::output)
                .containsExactly("refusal");
    }

    @Test
    void saysWhenThereIsNoSuchGuardrail() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GUARDRAILS.check("never-better", List.of()))
                .withMessageContaining("never-better");
    }

    private static List<Violation> refused(int days, String on, Boolean inPolicy, Floor... floors) {
        List<Object> facts = new ArrayList<>(List.of(floors));
        facts.add(new RefusedReturn(LocalDate.parse(on), days, inPolicy));
        return GUARDRAILS.check("never-worse", facts);
    }
}
