package io.sportello.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** A link that works once: it creates the first administrator, or sets the password of a user. */
@Entity
@Table(name = "setup_link")
class SetupLink {

    @Id
    private String tokenHash;

    private Long userId;

    @Column(nullable = false)
    private Instant expires;

    private Instant usedAt;

    @Version
    private long version;

    /** For Hibernate. */
    SetupLink() {}

    SetupLink(Secret token, Optional<Long> userId, Instant expires) {
        this.tokenHash = token.hash();
        this.userId = userId.orElse(null);
        this.expires = expires;
    }

    boolean works(Instant now) {
        return usedAt == null && now.isBefore(expires);
    }

    void use(Instant now) {
        this.usedAt = now;
    }

    /** Whose password it sets; empty for the first administrator, who is nobody yet. */
    Optional<Long> userId() {
        return Optional.ofNullable(userId);
    }
}
