package io.sportello.accounts;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key with which a user's program calls the API in the user's name. */
@Entity
@Table(name = "access_token")
class AccessToken {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "access_token_seq")
    @SequenceGenerator(name = "access_token_seq", sequenceName = "access_token_seq", allocationSize = 50)
    private Long id;

    @Column(nullable = false)
    private long userId;

    @Column(nullable = false)
    private String name;

    @Column(nullable = false)
    private String tokenHash;

    @Column(nullable = false)
    private Instant created;

    @Column(nullable = false)
    private Instant expires;

    private Instant lastUsed;

    /** For Hibernate. */
    AccessToken() {}

    AccessToken(long userId, String name, Secret token, Instant created, Instant expires) {
        this.userId = userId;
        this.name = name;
        this.tokenHash = token.hash();
        this.created = created;
        this.expires = expires;
    }

    AccessTokenView view() {
        return new AccessTokenView(id, name, created, expires, lastUsed);
    }
}
