package io.sportello.policies.studio;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The officer who answers for a policy. */
@Entity
@Table(name = "policy_owner")
class PolicyOwner {

    @Id
    @Column(nullable = false, length = 60)
    private String policy;

    @Column(nullable = false, length = 254)
    private String email;

    @Column(nullable = false)
    private Instant assignedAt;

    @Column(nullable = false, length = 254)
    private String assignedBy;

    /** For Hibernate. */
    protected PolicyOwner() {}

    PolicyOwner(String policy, String email, Instant assignedAt, String assignedBy) {
        this.policy = policy;
        this.email = email;
        this.assignedAt = assignedAt;
        this.assignedBy = assignedBy;
    }

    String policy() {
        return policy;
    }

    String email() {
        return email;
    }
}
