package io.sportello.returns;

import io.sportello.subjects.Subject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what proven notices of the marketplace say about refunds, in the caller's transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class RefundNotices {

    private final Returns returns;
    private final Refunds refunds;
    private final ReturnJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RefundNotices(
            Returns returns, Refunds refunds, ReturnJournal journal, ApplicationEventPublisher events, Clock clock) {
        this.returns = returns;
        this.refunds = refunds;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The marketplace says that it refunded. It confirms the one return of the order whose refund of just that amount was
     * issued; another amount, such as a part, confirms nothing.
     *
     * @return the return, or empty when it is not certain which one it is
     */
    public Optional<Subject> refunded(String sellerId, String orderId, BigDecimal amount, String currency) {
        List<Return> issued =
                returns.findBySellerIdAndStatedOrderIdAndStatus(sellerId, orderId, ReturnStatus.REFUND_ISSUED).stream()
                        .filter(each -> each.stated().currency().equals(currency)
                                && each.settlement().total().compareTo(amount) == 0)
                        .toList();
        if (issued.size() != 1) {
            return Optional.empty();
        }
        Return refunded = issued.get(0);
        refunds.findByOwnerIdOrderById(refunded.id()).forEach(refund -> refund.confirm(clock.instant()));
        refunded.end(ReturnStatus.REFUNDED, clock.instant());
        journal.writeForMarketplace(
                refunded, "refund-noticed", Map.of("amount", amount.toPlainString() + " " + currency));
        events.publishEvent(new RefundSettled(refunded.subject()));
        return Optional.of(refunded.subject());
    }
}
