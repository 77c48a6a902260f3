package io.sportello.claims;

import io.sportello.subjects.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what is heard of claims, in the caller's transaction. Only what the marketplace is proven to have said, or a
 * person saw there, may come here: it starts and moves a deadline.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ClaimIntake {

    private static final Limit NEWEST = Limit.of(1);

    private final Claims claims;
    private final ClaimMails mails;
    private final ClaimDeadlines deadlines;
    private final ClaimLog log;
    private final ClaimOrder order;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ClaimIntake(
            Claims claims,
            ClaimMails mails,
            ClaimDeadlines deadlines,
            ClaimLog log,
            ClaimOrder order,
            ApplicationEventPublisher events,
            Clock clock) {
        this.claims = claims;
        this.mails = mails;
        this.deadlines = deadlines;
        this.log = log;
        this.order = order;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A claim about an order was heard of. One that is open there already takes over what is new; the returns report, which
     * repeats itself, opens none again that came to its end.
     *
     * @return the claim
     */
    public Subject heard(ClaimNotice notice) {
        Optional<Claim> known = newest(notice.sellerId(), notice.orderId());
        boolean same = known.map(claim -> claim.status().isOpen() || notice.source() == ClaimSource.REPORT)
                .orElse(false);
        return (same ? again(known.get(), notice) : open(notice)).subject();
    }

    private Claim open(ClaimNotice notice) {
        Claim claim = new Claim(notice, clock.instant());
        order.describe(claim);
        claims.save(claim);
        link(claim, notice.mailId(), false, notice.receivedAt());
        say(claim, notice, "opened." + notice.source().key(), Map.of("order", claim.orderId()));
        events.publishEvent(new ClaimOpened(claim.subject()));
        return claim;
    }

    private Claim again(Claim claim, ClaimNotice notice) {
        if (!claim.status().isOpen() || notice.source() == ClaimSource.REPORT) {
            return claim;
        }
        claim.restate(notice);
        link(claim, notice.mailId(), false, notice.receivedAt());
        say(claim, notice, "noticed." + notice.source().key(), Map.of());
        Instant stated = notice.answerBy();
        boolean another = stated != null && !stated.equals(claim.view().answerDue());
        if (another && ClaimStatus.UNANSWERED.contains(claim.status())) {
            deadlines.stated(claim, stated);
        }
        return claim;
    }

    /** Something else about an order came: a claim that was heard of before learns what it is about. */
    public void described(String sellerId, String orderId) {
        newest(sellerId, orderId).filter(claim -> claim.status().isOpen()).ifPresent(claim -> {
            order.describe(claim);
            log.stand(claim);
        });
    }

    private void say(Claim claim, ClaimNotice notice, String what, Map<String, Object> facts) {
        if (notice.source() == ClaimSource.HAND) {
            log.write(claim, what, facts);
        } else {
            log.writeForMarketplace(claim, what, facts);
        }
    }

    /**
     * The marketplace wrote that it closed the claim about an order; how it decided, a person reads there and records.
     *
     * @return the claim, or empty when none is known
     */
    public Optional<Subject> closed(String sellerId, String orderId, long mailId, Instant at) {
        return newest(sellerId, orderId).map(claim -> close(claim, mailId, at));
    }

    private Subject close(Claim claim, long mailId, Instant at) {
        boolean answering = ClaimStatus.UNANSWERED.contains(claim.status());
        link(claim, mailId, true, at);
        boolean waits = claim.closedThere(at, clock.instant());
        if (answering) {
            deadlines.stop(claim, "closed", at);
        }
        log.writeForMarketplace(claim, "closed-there", Map.of());
        if (waits) {
            events.publishEvent(new ClaimClosedThere(claim.subject()));
        }
        return claim.subject();
    }

    private void link(Claim claim, Long mailId, boolean closing, Instant at) {
        if (mailId != null && !mails.existsByClaimIdAndMailId(claim.id(), mailId)) {
            mails.save(new ClaimMail(claim, mailId, closing, at));
        }
    }

    private Optional<Claim> newest(String sellerId, String orderId) {
        return claims.findBySellerIdAndOrderIdOrderByIdDesc(sellerId, orderId, NEWEST).stream()
                .findFirst();
    }
}
