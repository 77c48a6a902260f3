package io.sportello.cases;

import io.sportello.clocks.Cause;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Clocks;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Lets a case and its clock go through what happened, step by step; a step that fits nothing changes nothing. */
class HistoryReplay {

    private final SupportCase owner;
    private final Clocks clocks;
    private final CaseTerms terms;
    private Instant closedAt;
    private boolean begun;

    HistoryReplay(SupportCase owner, Clocks clocks, CaseTerms terms) {
        this.owner = owner;
        this.clocks = clocks;
        this.terms = terms;
    }

    /** The first event opens the case, whatever it is. */
    void take(StagedEvent event) {
        if (!begun) {
            begun = true;
            start("cases.cause.opened", event.at());
        }
        if (event.step() == null) {
            return;
        }
        switch (event.step()) {
            case OPENED, REOPENED -> reopen(event.at());
            case TAKEN -> work(event.at());
            case WAITING -> waitForSeller(event.at());
            case WAITING_MARKETPLACE -> waitForMarketplace(event.at());
            case RESOLVED -> resolve(event.at());
            case CLOSED -> close(event.at());
        }
    }

    /**
     * Ends it: what was solved is closed, since nobody reopened it; what waited is taken up again now.
     *
     * @return whether somebody has to work on it
     */
    boolean end(Instant now) {
        if (owner.status() == CaseStatus.RESOLVED) {
            owner.close(closing(now));
            return false;
        }
        if (CaseStatus.WAITING.contains(owner.status())) {
            owner.goOn(now);
            clocks.resume(owner.subject(), ClockKind.HOUSE, Cause.of("cases.cause.imported"), now);
        }
        owner.solveBy(clocks.deadline(owner.subject(), ClockKind.HOUSE).orElse(null));
        return true;
    }

    private Instant closing(Instant now) {
        if (closedAt != null) {
            return closedAt;
        }
        Instant until = owner.view().confirmUntil();
        return until.isBefore(now) ? until : now;
    }

    private void start(String cause, Instant at) {
        Duration term = Duration.ofHours(terms.solutionHours());
        clocks.start(owner.subject(), owner.sellerId(), ClockKind.HOUSE, term, Cause.of(cause), at);
    }

    private void reopen(Instant at) {
        if (owner.status() == CaseStatus.RESOLVED) {
            closedAt = null;
            owner.reopen(at);
            start("cases.cause.reopened", at);
        }
    }

    private void work(Instant at) {
        reopen(at);
        owner.answered(at);
        goOn(at);
    }

    private void goOn(Instant at) {
        if (CaseStatus.WAITING.contains(owner.status())) {
            owner.goOn(at);
            clocks.resume(owner.subject(), ClockKind.HOUSE, Cause.of("cases.cause.imported"), at);
        }
    }

    private void waitForSeller(Instant at) {
        if (owner.status().isOpen()) {
            owner.answered(at);
            owner.waitForSeller(at.plus(terms.sellerDays(), ChronoUnit.DAYS), at);
            clocks.pause(owner.subject(), ClockKind.HOUSE, Cause.of("cases.cause.asked-seller"), at);
        }
    }

    private void waitForMarketplace(Instant at) {
        if (owner.status().isOpen()) {
            owner.answered(at);
            owner.waitForMarketplace(null, at.plus(terms.followUpDays(), ChronoUnit.DAYS), at);
            clocks.pause(owner.subject(), ClockKind.HOUSE, Cause.of("cases.cause.passed-on"), at);
        }
    }

    private void resolve(Instant at) {
        if (owner.status().isOpen()) {
            owner.answered(at);
            owner.resolve(at.plus(terms.reopenDays(), ChronoUnit.DAYS), at);
            clocks.stop(owner.subject(), ClockKind.HOUSE, Cause.of("cases.cause.resolved"), at);
        }
    }

    private void close(Instant at) {
        resolve(at);
        closedAt = at;
    }
}
