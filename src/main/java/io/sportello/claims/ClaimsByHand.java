package io.sportello.claims;

import io.sportello.accounts.Sellers;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens claims that a person saw at the marketplace, where no mail came or none was proven. */
@Service
@Transactional
public class ClaimsByHand {

    private final ClaimIntake intake;
    private final Sellers sellers;
    private final Clock clock;

    ClaimsByHand(ClaimIntake intake, Sellers sellers, Clock clock) {
        this.intake = intake;
        this.sellers = sellers;
        this.clock = clock;
    }

    /**
     * Opens a claim, or gives the one that is open about the order what is new.
     *
     * @param amount what the buyer wants, or null
     * @param currency ISO 4217 of it
     * @param hoursLeft how long the marketplace leaves to answer from now, or null where it says nothing
     */
    public Subject open(
            String sellerId,
            String marketplace,
            String orderId,
            BigDecimal amount,
            String currency,
            Integer hoursLeft) {
        if (sellers.find(sellerId).isEmpty()) {
            throw new SubjectNotFound("seller " + sellerId);
        }
        Instant now = clock.instant();
        return intake.heard(new ClaimNotice(
                ClaimSource.HAND,
                sellerId,
                marketplace,
                orderId,
                now,
                amount,
                currency,
                hoursLeft == null ? null : now.plus(Duration.ofHours(hoursLeft)),
                null));
    }
}
