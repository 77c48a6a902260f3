package io.sportello.marketplace;

import io.sportello.claims.ClaimIntake;
import io.sportello.claims.ClaimNotice;
import io.sportello.claims.ClaimSource;
import io.sportello.returns.ReturnClaimed;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnReported;
import io.sportello.returns.ReturnView;
import java.time.Clock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the returns report says of claims: what they are about, and a flag that there is one, not since when. */
@Component
class ReportedClaims {

    private final ClaimIntake claims;
    private final ReturnQueries returns;
    private final Clock clock;

    ReportedClaims(ClaimIntake claims, ReturnQueries returns, Clock clock) {
        this.claims = claims;
        this.returns = returns;
        this.clock = clock;
    }

    /** A claim whose mail came before the return's report learns what it is about. */
    @EventListener
    void describe(ReturnReported reported) {
        ReturnView about = returns.get(reported.subject());
        claims.described(about.sellerId(), about.orderId());
    }

    @EventListener
    void hear(ReturnClaimed claimed) {
        ReturnView about = returns.get(claimed.subject());
        claims.heard(new ClaimNotice(
                ClaimSource.REPORT,
                about.sellerId(),
                about.marketplace(),
                about.orderId(),
                clock.instant(),
                about.orderAmount(),
                about.currency(),
                null,
                null));
    }
}
