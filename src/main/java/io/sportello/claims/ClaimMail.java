package io.sportello.claims;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Filter;

/** A mail of the marketplace about a claim. */
@Entity
@Table(name = "claim_mail")
@Filter(name = SellerScope.FILTER)
class ClaimMail {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "claim_mail_seq")
    @SequenceGenerator(name = "claim_mail_seq", allocationSize = 50)
    private Long id;

    @Column(updatable = false)
    private long claimId;

    @Column(updatable = false)
    private String sellerId;

    @Column(updatable = false)
    private long mailId;

    @Column(updatable = false)
    private boolean closing;

    @Column(updatable = false)
    private Instant receivedAt;

    protected ClaimMail() {}

    ClaimMail(Claim about, long mailId, boolean closing, Instant receivedAt) {
        this.claimId = about.id();
        this.sellerId = about.sellerId();
        this.mailId = mailId;
        this.closing = closing;
        this.receivedAt = receivedAt;
    }

    ClaimMailView view() {
        return new ClaimMailView(mailId, closing, receivedAt);
    }
}
