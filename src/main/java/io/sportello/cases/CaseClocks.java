package io.sportello.cases;

import io.sportello.clocks.Cause;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Clocks;
import io.sportello.clocks.Ladder;
import io.sportello.clocks.Rung;
import io.sportello.subjects.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The house clock of a case with its ladder: it counts while it is support's turn. Whoever changes it holds the case. */
@Component
class CaseClocks {

    static final String FIRST_ANSWER = "first-answer";
    static final String SOLUTION = "solution";

    private static final ClockKind HOUSE = ClockKind.HOUSE;

    private final Clocks clocks;
    private final Ladder ladder;

    CaseClocks(Clocks clocks, Ladder ladder) {
        this.clocks = clocks;
        this.ladder = ladder;
    }

    /** When so many working hours of a seller's house have passed. */
    Instant after(String sellerId, Instant from, int hours) {
        return clocks.counting(sellerId, HOUSE).add(from, Duration.ofHours(hours));
    }

    /** Starts it, or starts it anew after it was stopped; one that runs goes on. */
    void start(SupportCase owner, String cause, Instant since) {
        Duration term = Duration.ofHours(owner.route().solutionHours());
        clocks.start(owner.subject(), owner.sellerId(), HOUSE, term, Cause.of(cause), since);
        plan(owner, since);
    }

    /** Somebody else has to move. */
    void pause(SupportCase owner, String cause, Instant at) {
        ladder.stop(owner.subject(), HOUSE);
        clocks.pause(owner.subject(), HOUSE, Cause.of(cause), at);
        owner.solveBy(deadline(owner.subject()));
    }

    /** It is support's turn again. */
    void resume(SupportCase owner, String cause, Instant at) {
        clocks.resume(owner.subject(), HOUSE, Cause.of(cause), at);
        plan(owner, at);
    }

    /** Solved. */
    void stop(SupportCase owner, String cause, Instant at) {
        ladder.stop(owner.subject(), HOUSE);
        clocks.stop(owner.subject(), HOUSE, Cause.of(cause), at);
        owner.solveBy(deadline(owner.subject()));
    }

    /** What had stopped it is taken back: it goes on as if it had never been, and as if support's turn. */
    void undo(SupportCase owner, String cause, Instant at) {
        clocks.undo(owner.subject(), HOUSE, Cause.of(cause));
        resume(owner, cause, at);
    }

    /** The first answer was given: nobody has to be reminded of it. */
    void answered(SupportCase owner, Instant at) {
        if (CaseStatus.AT_WORK.contains(owner.status())) {
            plan(owner, at);
        }
    }

    private void plan(SupportCase owner, Instant now) {
        Instant due = deadline(owner.subject());
        owner.solveBy(due);
        CaseView view = owner.view();
        List<Rung> rungs = new ArrayList<>();
        if (view.firstAnsweredAt() == null
                && view.firstAnswerDue() != null
                && view.firstAnswerDue().isAfter(now)) {
            rungs.add(new Rung(FIRST_ANSWER, view.firstAnswerDue()));
        }
        if (due != null) {
            rungs.add(new Rung(SOLUTION, due));
        }
        ladder.plan(owner.subject(), owner.sellerId(), HOUSE, rungs);
    }

    private Instant deadline(Subject subject) {
        return clocks.deadline(subject, HOUSE).orElse(null);
    }
}
