package io.sportello.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A browser that is signed in, until it has been idle for too long or its longest time is over. */
@Entity
@Table(name = "sign_in")
class SignIn {

    @Id
    private String tokenHash;

    @Column(nullable = false)
    private long userId;

    @Column(nullable = false)
    private Instant started;

    @Column(nullable = false)
    private Instant seen;

    @Column(nullable = false)
    private Instant ends;

    /** For Hibernate. */
    SignIn() {}

    SignIn(Secret token, long userId, Instant now, Instant ends) {
        this.tokenHash = token.hash();
        this.userId = userId;
        this.started = now;
        this.seen = now;
        this.ends = ends;
    }

    Instant started() {
        return started;
    }
}
