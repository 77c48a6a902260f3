package io.sportello.clocks;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The {@link Clocks} whose state is their ledger. */
@Service
@Transactional
class LedgerClocks implements Clocks {

    private final LedgerBook book;
    private final HouseHoursBook houses;
    private final ClockWords words;

    LedgerClocks(LedgerBook book, HouseHoursBook houses, ClockWords words) {
        this.book = book;
        this.houses = houses;
        this.words = words;
    }

    @Override
    public boolean start(Subject subject, String sellerId, ClockKind clock, Duration term, Cause cause, Instant at) {
        if (term.isNegative() || term.isZero()) {
            throw new IllegalArgumentException("A clock counts some time, not " + term);
        }
        Ledger ledger = book.open(subject, clock);
        if (!ledger.isEmpty() && !ledger.sellerId().equals(sellerId)) {
            throw new SubjectNotFound(clock.key() + " clock of " + subject);
        }
        boolean over = status(ledger).map(ClockStatus.STOPPED::equals).orElse(true);
        return over && add(subject, clock, sellerId, ledger, LedgerEventType.STARTED, at, term, cause);
    }

    @Override
    public boolean pause(Subject subject, ClockKind clock, Cause cause, Instant at) {
        return clock == ClockKind.HOUSE && change(subject, clock, LedgerEventType.PAUSED, cause, at);
    }

    @Override
    public boolean resume(Subject subject, ClockKind clock, Cause cause, Instant at) {
        return change(subject, clock, LedgerEventType.RESUMED, cause, at);
    }

    @Override
    public boolean stop(Subject subject, ClockKind clock, Cause cause, Instant at) {
        return change(subject, clock, LedgerEventType.STOPPED, cause, at);
    }

    @Override
    public boolean undo(Subject subject, ClockKind clock, Cause cause) {
        return change(subject, clock, LedgerEventType.UNDONE, cause, book.now());
    }

    private boolean change(Subject subject, ClockKind clock, LedgerEventType type, Cause cause, Instant at) {
        Ledger ledger = book.open(subject, clock);
        Reckoning round = Reckoning.of(ledger.events(), new WallClock()).orElse(null);
        if (round == null || !allowed(type, round.status())) {
            return false;
        }
        Instant when = at.isBefore(round.startedAt()) ? round.startedAt() : at;
        return add(subject, clock, ledger.sellerId(), ledger, type, when, null, cause);
    }

    private static boolean allowed(LedgerEventType type, ClockStatus status) {
        return switch (type) {
            case PAUSED -> status == ClockStatus.RUNNING;
            case RESUMED -> status == ClockStatus.PAUSED;
            case STOPPED -> status != ClockStatus.STOPPED;
            case STARTED, UNDONE -> status == ClockStatus.STOPPED;
        };
    }

    private boolean add(
            Subject subject,
            ClockKind clock,
            String sellerId,
            Ledger ledger,
            LedgerEventType type,
            Instant at,
            Duration term,
            Cause cause) {
        LedgerEvent event = new LedgerEvent(ledger.events().size() + 1, type, at, term, cause, book.actor());
        book.add(subject, clock, sellerId, event);
        return true;
    }

    private static Optional<ClockStatus> status(Ledger ledger) {
        return Reckoning.of(ledger.events(), new WallClock()).map(Reckoning::status);
    }

    @Override
    @Transactional(readOnly = true)
    public List<LedgerEvent> ledger(Subject subject, ClockKind clock) {
        return book.read(subject, clock).events();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Reckoning> reckoning(Subject subject, ClockKind clock) {
        Ledger ledger = book.read(subject, clock);
        return ledger.isEmpty() ? Optional.empty() : Reckoning.of(ledger.events(), counting(ledger.sellerId(), clock));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Instant> deadline(Subject subject, ClockKind clock) {
        return reckoning(subject, clock).map(Reckoning::due);
    }

    @Override
    @Transactional(readOnly = true)
    public Counting counting(String sellerId, ClockKind clock) {
        return clock == ClockKind.MARKETPLACE ? new WallClock() : houses.workingTime(sellerId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ClockExplanation> explain(Subject subject) {
        return Arrays.stream(ClockKind.values())
                .flatMap(clock -> explain(subject, clock).stream())
                .toList();
    }

    private Optional<ClockExplanation> explain(Subject subject, ClockKind clock) {
        Ledger ledger = book.read(subject, clock);
        if (ledger.isEmpty()) {
            return Optional.empty();
        }
        String seller = ledger.sellerId();
        HouseHours hours = clock == ClockKind.HOUSE ? houses.of(seller) : null;
        Counting counting = counting(seller, clock);
        return Optional.of(
                words.explain(clock, Reckoning.rounds(ledger.events(), counting), counting, hours, book.now()));
    }
}
