package io.sportello.policies.deciding;

import io.sportello.accounts.SellerScope;
import io.sportello.policies.Decision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;

/** A stored decision: one row, never changed. One without a seller is seen by those who see all sellers. */
@Entity
@Immutable
@Table(name = "policy_decision")
@Filter(name = SellerScope.FILTER)
class PolicyDecision {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "policy_decision_seq")
    @SequenceGenerator(name = "policy_decision_seq", sequenceName = "policy_decision_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false, length = 60)
    private String policy;

    @Column(nullable = false)
    private int version;

    @Column(length = 61)
    private String subject;

    @Column(length = 40)
    private String sellerId;

    @Column(nullable = false)
    private Instant decidedAt;

    @Column(nullable = false, columnDefinition = "text")
    private String facts;

    @Column(nullable = false, columnDefinition = "text")
    private String answer;

    @Column(length = 60)
    private String floorPolicy;

    private Integer floorVersion;

    @SuppressWarnings("UnusedVariable") // queries read it
    private Integer firedRow;

    /** For Hibernate. */
    protected PolicyDecision() {}

    PolicyDecision(Decision decision, String facts, String answer) {
        this.policy = decision.policy();
        this.version = decision.version();
        this.subject = decision.subject() == null ? null : decision.subject().toString();
        this.sellerId = decision.sellerId();
        this.decidedAt = decision.at();
        this.facts = facts;
        this.answer = answer;
        this.floorPolicy = decision.floorPolicy();
        this.floorVersion = decision.floorVersion();
        this.firedRow = decision.rows().get(0).row();
    }

    long id() {
        return id;
    }

    String policy() {
        return policy;
    }

    int version() {
        return version;
    }

    String subject() {
        return subject;
    }

    String sellerId() {
        return sellerId;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String facts() {
        return facts;
    }

    String answer() {
        return answer;
    }

    String floorPolicy() {
        return floorPolicy;
    }

    Integer floorVersion() {
        return floorVersion;
    }
}
