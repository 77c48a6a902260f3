package io.sportello.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.messages.rules.Responsible;
import io.sportello.messages.rules.WaitingMessage;
import io.sportello.policies.deciding.DroolsGuardrailsTests;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** That a message which nobody answered in time is escalated, once, to somebody who is there. */
class EscalationTests {

    private static final Instant DUE = Instant.parse("2026-11-24T09:00:00Z");
    private static final WaitingMessage OVERDUE = waiting("message/M-1", DUE);

    private static final Responsible MAREK = new Responsible("marek", 0, true, false, null);
    private static final Responsible NADIA = new Responsible("nadia", 1, true, false, null);

    @Test
    void notBeforeItsTimeIsUpAndNotAgain() {
        assertThat(escalated(waiting("message/M-1", DUE.minusMillis(1)), MAREK)).isEmpty();
        assertThat(escalated(OVERDUE, MAREK)).containsExactly("marek");
        assertThat(escalated(waiting("message/M-1", DUE.plusSeconds(86_400)), MAREK))
                .containsExactly("marek");
        assertThat(escalated(new WaitingMessage("message/M-1", DUE, DUE, true), MAREK))
                .isEmpty();
    }

    @Test
    void goesToTheFirstWhoIsThere() {
        assertThat(escalated(OVERDUE, NADIA, MAREK)).containsExactly("marek");
        assertThat(escalated(OVERDUE, absent("marek", 0, null), NADIA)).containsExactly("nadia");
    }

    @Test
    void followsSubstitutesThroughToWhoeverIsThere() {
        assertThat(escalated(
                        OVERDUE,
                        absent("marek", 0, "livia"),
                        new Responsible("livia", 5, false, true, "piero"),
                        new Responsible("piero", 6, false, false, null),
                        NADIA))
                .containsExactly("piero");
    }

    @Test
    void endsWhereSubstitutesStandInForEachOther() {
        assertThat(escalated(OVERDUE, absent("marek", 0, "nadia"), absent("nadia", 1, "marek")))
                .containsExactly((String) null);
        assertThat(escalated(OVERDUE, absent("marek", 0, "marek"), NADIA)).containsExactly("nadia");
    }

    @Test
    void goesToTheWholeGroupWhenNobodyIsThere() {
        assertThat(escalated(OVERDUE)).containsExactly((String) null);
        assertThat(escalated(OVERDUE, absent("marek", 0, "somebody who left"))).containsExactly((String) null);
    }

    @Test
    void escalatesEachMessageOnce() {
        List<Object> facts = new ArrayList<>(List.of(MAREK, NADIA));
        for (int i = 0; i < 50; i++) {
            facts.add(waiting("message/M-" + i, DUE));
        }

        assertThat(DroolsGuardrailsTests.GUARDRAILS.check("escalation", facts))
                .hasSize(50)
                .extracting(Violation::output)
                .doesNotHaveDuplicates();
    }

    private static Responsible absent(String who, int rank, String substitute) {
        return new Responsible(who, rank, true, true, substitute);
    }

    private static WaitingMessage waiting(String subject, Instant now) {
        return new WaitingMessage(subject, DUE, now, false);
    }

    private static List<String> escalated(WaitingMessage message, Responsible... staff) {
        List<Object> facts = new ArrayList<>(List.of(staff));
        facts.add(message);
        return DroolsGuardrailsTests.GUARDRAILS.check("escalation", facts).stream()
                .map(violation -> (String) violation.floor())
                .toList();
    }
}
