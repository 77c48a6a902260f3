package io.sportello.claims;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.clocks.Cause;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Clocks;
import io.sportello.clocks.Deadlines;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Until when a claim's steps are due, by {@code claim-deadlines.dmn}, and the marketplace's clock that counts so long. */
@Service
@Transactional
public class ClaimDeadlines {

    private static final String POLICY = "claim-deadlines";

    private final Claims claims;
    private final Policies policies;
    private final Deadlines deadlines;
    private final Clocks clocks;
    private final Sellers sellers;
    private final ClaimLog log;
    private final ClaimAlarms alarms;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimDeadlines(
            Claims claims,
            Policies policies,
            Deadlines deadlines,
            Clocks clocks,
            Sellers sellers,
            ClaimLog log,
            ClaimAlarms alarms,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.policies = policies;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.sellers = sellers;
        this.log = log;
        this.alarms = alarms;
        this.events = events;
        this.clock = clock;
    }

    /** The question to {@code claim-deadlines}. */
    public Question question(Subject subject) {
        Claim claim = claims.of(subject);
        return Question.of(POLICY, subject, claim.sellerId(), Map.of("marketplace", claim.marketplace()));
    }

    /** The clock runs until the deadline that the marketplace stated or, where it stated none, the rule's. */
    public void start(Subject subject, Decision terms) {
        Claim claim = claims.of(subject);
        Instant from = claim.view().receivedAt();
        claim.due(
                deadlines.plusHours(from, terms.integer("answerHours")),
                Duration.ofHours(terms.integer("remindBeforeHours")));
        count(claim, from, claim.due(), "claims.cause.received");
        ClaimView view = claim.view();
        log.write(
                claim,
                view.statedDue() == null ? "due-by-rule" : "due-as-stated",
                Map.of("due", view.answerDue()),
                terms.id());
        alarms.opened(claim);
    }

    /**
     * A person saw another deadline at the marketplace.
     *
     * @param hoursLeft from now
     */
    public void corrected(Subject subject, int hoursLeft) {
        stated(claims.of(subject), deadlines.plusHours(clock.instant(), hoursLeft));
    }

    /** The marketplace states another deadline: the clock and the timers follow. */
    void stated(Claim claim, Instant due) {
        claim.stateDue(due);
        Instant now = clock.instant();
        clocks.stop(claim.subject(), ClockKind.MARKETPLACE, Cause.of("claims.cause.moved"), now);
        count(claim, now, due, "claims.cause.moved");
        log.write(claim, "due-moved", Map.of("due", due));
        events.publishEvent(
                new ClaimDeadlineMoved(claim.subject(), due, claim.view().remindAt()));
    }

    /** Nothing of ours is due any more. */
    void stop(Claim claim, String cause) {
        stop(claim, cause, clock.instant());
    }

    /** Nothing of ours was due any more from an instant on. */
    void stop(Claim claim, String cause, Instant at) {
        clocks.stop(claim.subject(), ClockKind.MARKETPLACE, Cause.of("claims.cause." + cause), at);
    }

    /** The appeal's time counts from the day of the decision. */
    void countAppeal(Claim claim) {
        count(claim, clock.instant(), claim.due(), "claims.cause.lost");
    }

    private void count(Claim claim, Instant from, Instant due, String cause) {
        if (due.isAfter(from)) {
            clocks.start(
                    claim.subject(),
                    claim.sellerId(),
                    ClockKind.MARKETPLACE,
                    Duration.between(from, due),
                    Cause.of(cause),
                    from);
        }
    }

    /** When the marketplace's decision is expected that is waited for from now. */
    Instant outcome(Claim claim) {
        return days(claim, clock.instant(), "outcomeDays");
    }

    /** Until when a decision of a day can be appealed. */
    Instant appeal(Claim claim, LocalDate decidedOn) {
        return days(claim, decidedOn.atStartOfDay(zone(claim)).toInstant(), "appealDays");
    }

    /** How long before the end of the appeal's time somebody is reminded. */
    Duration appealReminder(Claim claim) {
        return Duration.ofDays(terms(claim).integer("appealRemindDays"));
    }

    private Instant days(Claim claim, Instant from, String term) {
        return deadlines.plusCalendarDays(from, terms(claim).integer(term), zone(claim));
    }

    private Decision terms(Claim claim) {
        return policies.preview(Question.of(POLICY, null, null, Map.of("marketplace", claim.marketplace())));
    }

    private ZoneId zone(Claim claim) {
        return sellers.find(claim.sellerId()).map(SellerView::zone).orElse(ZoneOffset.UTC);
    }
}
