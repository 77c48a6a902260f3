package io.sportello.messages;

import io.sportello.clocks.Cause;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Clocks;
import io.sportello.clocks.Ladder;
import io.sportello.clocks.Rung;
import io.sportello.policies.Decision;
import io.sportello.subjects.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** The clocks of a thread: the marketplace's with its ladder, and the house's. Whoever changes them holds the thread. */
@Component
class ThreadClocks {

    static final String REMIND = "remind";
    static final String LEAD = "lead";
    static final String BREACH = "breach";

    private final Clocks clocks;
    private final Ladder ladder;

    ThreadClocks(Clocks clocks, Ladder ladder) {
        this.clocks = clocks;
        this.ladder = ladder;
    }

    /**
     * Starts the clocks of who waits, and plans what happens until somebody answers; a clock that runs goes on.
     *
     * @param decision the answer of {@code acknowledgement}
     * @return when the message has to be answered
     */
    Instant start(Subject subject, String sellerId, Instant since, Decision decision) {
        Duration term = Duration.ofHours(decision.integer("breachHours"));
        Duration houseTerm = Duration.ofHours(decision.integer("houseHours"));
        Cause cause = Cause.of("messages.cause.received");
        if (clocks.start(subject, sellerId, ClockKind.MARKETPLACE, term, cause, since)) {
            ladder.plan(
                    subject,
                    sellerId,
                    ClockKind.MARKETPLACE,
                    List.of(
                            new Rung(REMIND, since.plus(Duration.ofHours(decision.integer("remindHours")))),
                            new Rung(LEAD, since.plus(Duration.ofHours(decision.integer("leadHours")))),
                            new Rung(BREACH, since.plus(term))));
        }
        clocks.start(subject, sellerId, ClockKind.HOUSE, houseTerm, cause, since);
        return clocks.deadline(subject, ClockKind.MARKETPLACE).orElseGet(() -> since.plus(term));
    }

    /** Nobody waits any more. */
    void stop(Subject subject, String cause, Instant at) {
        ladder.stop(subject, ClockKind.MARKETPLACE);
        clocks.stop(subject, ClockKind.MARKETPLACE, Cause.of(cause), at);
        clocks.stop(subject, ClockKind.HOUSE, Cause.of(cause), at);
    }

    /** What had stopped them is taken back: they go on as if it had never been. */
    void undo(Subject subject, String cause) {
        ladder.resume(subject, ClockKind.MARKETPLACE);
        clocks.undo(subject, ClockKind.MARKETPLACE, Cause.of(cause));
        clocks.undo(subject, ClockKind.HOUSE, Cause.of(cause));
    }
}
