package io.sportello.returns;

import io.sportello.returns.ReturnMovedAtMarketplace.Step;
import java.time.Clock;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens and updates returns as reports state them, and says what moved. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ReportIntake implements ReturnIntake {

    private final Returns returns;
    private final ReturnDeadlines deadlines;
    private final ReturnJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportIntake(
            Returns returns,
            ReturnDeadlines deadlines,
            ReturnJournal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.returns = returns;
        this.deadlines = deadlines;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Batch begin(String sellerId, Collection<String> amazonRmaIds) {
        Map<String, Return> known = returns.findBySellerIdAndAmazonRmaIdIn(sellerId, Set.copyOf(amazonRmaIds)).stream()
                .collect(Collectors.toMap(Return::amazonRmaId, Function.identity()));
        return (reported, origin) -> {
            Return before = known.get(reported.amazonRmaId());
            if (before != null) {
                return update(before, reported, origin);
            }
            known.put(reported.amazonRmaId(), open(sellerId, reported, origin));
            return Outcome.NEW;
        };
    }

    private Return open(String sellerId, ReportedReturn reported, Origin origin) {
        Return opened = returns.save(new Return(
                sellerId,
                reported,
                origin,
                deadlines.answer(reported.marketplace(), reported.requestedAt()),
                clock.instant()));
        MarketplaceStatus status = opened.stated().status();
        if (status == MarketplaceStatus.APPROVED) {
            opened.expectGoods(deadlines.goods(opened, reported.requestedAt()), clock.instant());
        }
        journal.writeForMarketplace(
                opened,
                "reported." + status.name().toLowerCase(Locale.ROOT),
                Map.of("order", opened.stated().orderId(), "import", origin.importId(), "line", origin.line()));
        events.publishEvent(new ReturnReported(opened.subject(), entry(status)));
        if (status == MarketplaceStatus.APPROVED && opened.stated().deliveredBackOn() != null) {
            goodsDeliveredBack(opened);
        }
        if (opened.stated().aToZClaim() && opened.status().isOpen()) {
            events.publishEvent(new ReturnClaimed(opened.subject()));
        }
        return opened;
    }

    private static String entry(MarketplaceStatus status) {
        return switch (status) {
            case PENDING -> "pending";
            case APPROVED -> "approved";
            case COMPLETED, CLOSED -> "settled";
        };
    }

    private Outcome update(Return known, ReportedReturn reported, Origin origin) {
        if (!known.stated().orderId().equals(reported.orderId())) {
            throw new ReportedReturnRefused("Order ID", reported.orderId(), "reject.other-order");
        }
        MarketplaceStatus before = known.stated().status();
        boolean wasClaimed = known.stated().aToZClaim();
        boolean wasBack = known.stated().deliveredBackOn() != null;
        if (!known.restate(reported)) {
            return Outcome.UNCHANGED;
        }
        MarketplaceStatus after = known.stated().status();
        journal.writeForMarketplace(
                known,
                "restated." + after.name().toLowerCase(Locale.ROOT),
                Map.of("import", origin.importId(), "line", origin.line()));
        if (before != after) {
            follow(known, after);
        }
        if (!wasBack && known.stated().deliveredBackOn() != null) {
            goodsDeliveredBack(known);
        }
        if (!wasClaimed && known.stated().aToZClaim()) {
            events.publishEvent(new ReturnClaimed(known.subject()));
        }
        return Outcome.CHANGED;
    }

    private void follow(Return known, MarketplaceStatus status) {
        boolean unanswered = known.status() == ReturnStatus.TO_ANSWER || known.status() == ReturnStatus.TO_ENTER;
        if (status == MarketplaceStatus.APPROVED && unanswered) {
            known.authorised(deadlines.goods(known, clock.instant()), clock.instant());
            events.publishEvent(new ReturnMovedAtMarketplace(known.subject(), Step.AUTHORISED));
        } else if (status == MarketplaceStatus.COMPLETED && known.status() == ReturnStatus.REFUND_ISSUED) {
            known.end(ReturnStatus.REFUNDED, clock.instant());
            events.publishEvent(new RefundSettled(known.subject()));
        } else if (isSettled(status) && known.status().isOpen() && known.status() != ReturnStatus.REFUND_ISSUED) {
            known.end(ReturnStatus.CLOSED, clock.instant());
            events.publishEvent(new ReturnMovedAtMarketplace(known.subject(), Step.SETTLED));
        }
    }

    private static boolean isSettled(MarketplaceStatus status) {
        return status == MarketplaceStatus.COMPLETED || status == MarketplaceStatus.CLOSED;
    }

    private void goodsDeliveredBack(Return owner) {
        if (owner.status() == ReturnStatus.AWAITING_GOODS) {
            owner.settleBy(deadlines.refund(owner, owner.stated().deliveredBackOn()), clock.instant());
            events.publishEvent(new ReturnMovedAtMarketplace(owner.subject(), Step.GOODS_DELIVERED_BACK));
        }
    }
}
