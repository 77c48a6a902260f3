package io.sportello.claims;

import io.sportello.policies.Decision;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the house finds out about a claim, decides, and enters at the marketplace. */
@Service
@Transactional
public class ClaimWork {

    private static final String POLICY = "claim-recommendation";

    private final Claims claims;
    private final ClaimOrder order;
    private final ClaimDeadlines deadlines;
    private final ClaimLog log;
    private final ClaimAlarms alarms;
    private final Clock clock;

    ClaimWork(
            Claims claims, ClaimOrder order, ClaimDeadlines deadlines, ClaimLog log, ClaimAlarms alarms, Clock clock) {
        this.claims = claims;
        this.order = order;
        this.deadlines = deadlines;
        this.log = log;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Notes what a person found out. */
    public void found(Subject subject, Evidence evidence) {
        Claim claim = claims.of(subject);
        claim.found(evidence, clock.instant());
        order.describe(claim);
        log.words(claim, "evidence");
        log.write(
                claim,
                "evidence",
                Map.of(
                        "reason",
                        evidence.reason().name(),
                        "delivery",
                        evidence.delivery().name()));
    }

    /** The question to {@code claim-recommendation}. */
    public Question question(Subject subject) {
        ClaimView claim = claims.of(subject).view();
        Map<String, Object> facts = new HashMap<>();
        facts.put("claimReason", claim.reason().key());
        facts.put("delivery", claim.delivery().key());
        facts.put("refunded", claim.refunded());
        facts.put("goodsBack", claim.goodsBack());
        facts.put("amount", claim.amount());
        return Question.of(POLICY, subject, claim.sellerId(), facts);
    }

    /** Notes what the policy recommends; a person decides. */
    public void recommend(Subject subject, Decision recommendation) {
        Claim claim = claims.of(subject);
        ClaimDecision what = ClaimDecision.valueOf(recommendation.text("recommendation"));
        claim.recommend(what);
        log.write(claim, "recommended." + what.key(), Map.of(), recommendation.id());
    }

    /** More is to be found out first. */
    public void collectMore(Subject subject) {
        Claim claim = claims.of(subject);
        claim.collectMore(clock.instant());
        log.write(claim, "collect-more", Map.of());
    }

    /**
     * Notes what the house does.
     *
     * @param why the reason, where the policy is not followed, or null
     * @param words the answer's, where it contests, or null
     */
    public void decide(Subject subject, ClaimDecision what, String why, String words) {
        Claim claim = claims.of(subject);
        claim.decide(what, why, words, clock.instant());
        log.words(claim, "reason", "statement");
        log.write(claim, "decided." + what.key(), why == null ? Map.of("reason", "") : Map.of("reason", why));
        if (what == ClaimDecision.SETTLED) {
            deadlines.stop(claim, "closed");
        }
    }

    /** A person entered the answer at the marketplace. */
    public void submitted(Subject subject, String proof) {
        answered(subject, "submitted", proof);
    }

    /** A person refunded the order at the marketplace. */
    public void refunded(Subject subject, String proof) {
        answered(subject, "refunded", proof);
    }

    private void answered(Subject subject, String how, String proof) {
        Claim claim = claims.of(subject);
        claim.answered(deadlines.outcome(claim), clock.instant());
        deadlines.stop(claim, "answered");
        log.write(claim, how, Map.of("proof", proof));
    }

    /** The deadline to answer comes near. */
    public void reminded(Subject subject) {
        Claim claim = claims.of(subject);
        log.write(claim, "reminded", Map.of("due", claim.due()));
        alarms.near(claim);
    }

    /** The time to answer is up. */
    public void escalated(Subject subject) {
        log.write(claims.of(subject), "escalated", Map.of());
    }
}
