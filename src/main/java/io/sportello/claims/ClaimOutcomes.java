package io.sportello.claims;

import io.sportello.subjects.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How the marketplace decided claims, and the appeals against that. */
@Service
@Transactional
public class ClaimOutcomes {

    private final Claims claims;
    private final ClaimDeadlines deadlines;
    private final ClaimLog log;
    private final Clock clock;

    ClaimOutcomes(Claims claims, ClaimDeadlines deadlines, ClaimLog log, Clock clock) {
        this.claims = claims;
        this.deadlines = deadlines;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A person read at the marketplace how it decided. The time to appeal a loss counts from that day.
     *
     * @param on the day of the decision, not in the future
     */
    public void decided(Subject subject, ClaimOutcome how, LocalDate on, String proof) {
        Claim claim = claims.of(subject);
        claim.decided(how, on, deadlines.appeal(claim, on), deadlines.appealReminder(claim), clock.instant());
        if (how == ClaimOutcome.LOST) {
            deadlines.countAppeal(claim);
        }
        log.write(claim, "outcome." + how.key(), Map.of("day", on, "proof", proof));
    }

    /** The house appeals, with these words. */
    public void appeal(Subject subject, String words) {
        Claim claim = claims.of(subject);
        claim.appeal(words, clock.instant());
        log.words(claim, "appeal");
        log.write(claim, "appeal-decided", Map.of());
    }

    /**
     * The house accepts the loss.
     *
     * @param why the reason
     */
    public void accept(Subject subject, String why) {
        Claim claim = claims.of(subject);
        claim.acceptLoss(clock.instant());
        deadlines.stop(claim, "accepted");
        log.acceptance(claim, why);
        log.write(claim, "accepted", Map.of("reason", why));
    }

    /** A person entered the appeal at the marketplace. */
    public void appealed(Subject subject, String proof) {
        Claim claim = claims.of(subject);
        claim.appealed(deadlines.outcome(claim), clock.instant());
        deadlines.stop(claim, "appealed");
        log.write(claim, "appealed", Map.of("proof", proof));
    }

    /** A person read at the marketplace how it decided about the appeal. */
    public void appealDecided(Subject subject, ClaimOutcome how, LocalDate on, String proof) {
        Claim claim = claims.of(subject);
        claim.appealDecided(how, on, clock.instant());
        log.write(claim, "appeal-outcome." + how.key(), Map.of("day", on, "proof", proof));
    }

    /** The time to appeal comes to its end. */
    public void appealReminded(Subject subject) {
        Claim claim = claims.of(subject);
        log.write(claim, "appeal-reminded", Map.of("due", claim.due()));
    }

    /** The time to appeal is up. */
    public void appealExpired(Subject subject) {
        Claim claim = claims.of(subject);
        claim.acceptLoss(clock.instant());
        deadlines.stop(claim, "expired");
        log.write(claim, "appeal-expired", Map.of());
    }
}
