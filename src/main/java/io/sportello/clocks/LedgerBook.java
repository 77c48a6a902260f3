package io.sportello.clocks;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.SellerScope;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledgers of visible sellers and adds to them, one writer a clock at a time. */
@Component
class LedgerBook {

    private final ClockEventRepository events;
    private final CauseFacts facts;
    private final JdbcTemplate jdbc;
    private final SellerScope scope;
    private final CurrentUser user;
    private final Clock clock;

    LedgerBook(
            ClockEventRepository events,
            CauseFacts facts,
            JdbcTemplate jdbc,
            SellerScope scope,
            CurrentUser user,
            Clock clock) {
        this.events = events;
        this.facts = facts;
        this.jdbc = jdbc;
        this.scope = scope;
        this.user = user;
        this.clock = clock;
    }

    /** What happened to a clock; empty when nothing did or the user may not see it. */
    Ledger read(Subject subject, ClockKind kind) {
        List<ClockEvent> found = events.findBySubjectAndClockOrderBySeq(subject.toString(), kind.key());
        return found.isEmpty()
                ? Ledger.EMPTY
                : new Ledger(
                        found.get(0).sellerId(),
                        found.stream().map(event -> event.event(facts)).toList());
    }

    /**
     * What happened to a clock, which nobody else can add to before the end of the transaction.
     *
     * @throws SubjectNotFound when it belongs to a seller whom the user may not see
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Ledger open(Subject subject, ClockKind kind) {
        List<String> owners = jdbc.queryForList(
                "select seller_id from clock_event where subject = ? and clock = ? and seq = 1 for update",
                String.class,
                subject.toString(),
                kind.key());
        if (!owners.stream().allMatch(scope::sees)) {
            throw new SubjectNotFound(kind.key() + " clock of " + subject);
        }
        return owners.isEmpty() ? Ledger.EMPTY : read(subject, kind);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Subject subject, ClockKind kind, String sellerId, LedgerEvent event) {
        Duration term = event.term();
        jdbc.update(
                "insert into clock_event (subject, clock, seq, seller_id, event_type, happened_at, term_millis, cause,"
                        + " facts, actor, recorded_at, due_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                subject.toString(),
                kind.key(),
                event.number(),
                sellerId,
                event.type().name(),
                Timestamp.from(event.at()),
                term == null ? null : term.toMillis(),
                event.cause().what(),
                facts.write(event.cause().facts()),
                user.name(),
                Timestamp.from(clock.instant()),
                kind == ClockKind.MARKETPLACE && term != null
                        ? Timestamp.from(event.at().plus(term))
                        : null);
    }

    /** Who would be written down as the actor now. */
    String actor() {
        return user.name();
    }

    /** The clock's time. */
    Instant now() {
        return clock.instant();
    }
}
