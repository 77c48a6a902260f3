package io.sportello.clocks;

import io.sportello.accounts.SellerScope;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.Filter;
import org.hibernate.annotations.Immutable;

/** An event as it is stored, for reading; {@link LedgerBook} alone writes. */
@Entity
@Immutable
@Table(name = "clock_event")
@IdClass(ClockEventId.class)
@Filter(name = SellerScope.FILTER)
class ClockEvent {

    @Id
    private String subject;

    @Id
    private String clock;

    @Id
    private int seq;

    @Column(nullable = false)
    private String sellerId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, columnDefinition = "varchar")
    private LedgerEventType eventType;

    @Column(nullable = false)
    private Instant happenedAt;

    private Long termMillis;

    @Column(nullable = false)
    private String cause;

    @Column(nullable = false)
    private String facts;

    @Column(nullable = false)
    private String actor;

    @Column(nullable = false)
    private Instant recordedAt;

    /** For Hibernate. */
    ClockEvent() {}

    String sellerId() {
        return sellerId;
    }

    LedgerEvent event(CauseFacts reader) {
        Duration term = termMillis == null ? null : Duration.ofMillis(termMillis);
        return new LedgerEvent(seq, eventType, happenedAt, term, new Cause(cause, reader.read(facts)), actor);
    }
}
