package io.sportello.clocks;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the clocks promise, on whichever database. */
abstract class LedgerScenarios {

    private static final Duration DAY = Duration.ofHours(24);
    private static final Instant RECEIVED = MovableClock.START.minusSeconds(3600);

    @Autowired
    Clocks clocks;

    @Autowired
    RunningClocks running;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SellerFixture sellers;

    final Subject subject =
            new Subject("message", "M-" + UUID.randomUUID().toString().substring(0, 30));

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
    }

    @Test
    void theMarketplaceClockIsDueADayAfterTheReceiptHoweverLateItIsWrittenDown() {
        assertThat(start(ClockKind.MARKETPLACE, DAY)).isTrue();
        assertThat(deadline(ClockKind.MARKETPLACE)).isEqualTo(RECEIVED.plus(DAY));
    }

    @Test
    void theHouseClockCountsTheSellersWorkingHours() {
        start(ClockKind.HOUSE, Duration.ofHours(10));
        // received on Tuesday at 9 in Rome
        assertThat(deadline(ClockKind.HOUSE)).isEqualTo("2026-11-25T09:00:00Z");
    }

    @Test
    void neverPausesTheMarketplaceClock() {
        start(ClockKind.MARKETPLACE, DAY);
        assertThat(as(() -> clocks.pause(subject, ClockKind.MARKETPLACE, cause(), MovableClock.START)))
                .isFalse();
        assertThat(as(() -> clocks.ledger(subject, ClockKind.MARKETPLACE))).hasSize(1);
    }

    @Test
    void findsTheMarketplaceClocksThatRunOutByTheirMoment() {
        start(ClockKind.MARKETPLACE, DAY);
        start(ClockKind.HOUSE, DAY);
        Instant due = RECEIVED.plus(DAY);
        assertThat(running(due)).containsExactly(new RunningClock(subject, AURORA, due));
        assertThat(running(due.plusSeconds(1))).isEmpty();
        assertThat(running(due.minusSeconds(1))).isEmpty();

        as(() -> clocks.stop(subject, ClockKind.MARKETPLACE, cause(), MovableClock.START));
        assertThat(running(due)).isEmpty();
        as(() -> clocks.undo(subject, ClockKind.MARKETPLACE, cause()));
        assertThat(running(due)).hasSize(1);

        as(() -> clocks.stop(subject, ClockKind.MARKETPLACE, cause(), MovableClock.START));
        as(() -> clocks.start(subject, AURORA, ClockKind.MARKETPLACE, DAY, cause(), MovableClock.START));
        assertThat(running(due)).isEmpty();
        assertThat(running(MovableClock.START.plus(DAY))).hasSize(1);
        assertThat(As.seller(NORDLICHT, () -> outFrom(MovableClock.START.plus(DAY))))
                .isEmpty();
    }

    private List<RunningClock> running(Instant from) {
        return as(() -> outFrom(from));
    }

    /** This subject's clocks that run out in the second from a moment on. */
    private List<RunningClock> outFrom(Instant from) {
        return running.due(from, from.plusSeconds(1), "", 1_000).stream()
                .filter(clock -> clock.subject().equals(subject))
                .toList();
    }

    @Test
    void aPauseMovesTheHouseClock() {
        start(ClockKind.HOUSE, Duration.ofHours(10));
        as(() -> clocks.pause(subject, ClockKind.HOUSE, cause(), RECEIVED.plusSeconds(3600)));
        assertThat(as(() -> clocks.deadline(subject, ClockKind.HOUSE))).isEmpty();
        as(() -> clocks.resume(subject, ClockKind.HOUSE, cause(), RECEIVED.plusSeconds(7200)));
        assertThat(deadline(ClockKind.HOUSE)).isEqualTo("2026-11-25T10:00:00Z");
    }

    @Test
    void aStopTakenBackNeverWas() {
        start(ClockKind.MARKETPLACE, DAY);
        as(() -> clocks.stop(subject, ClockKind.MARKETPLACE, cause(), MovableClock.START));
        assertThat(reckoning().status()).isEqualTo(ClockStatus.STOPPED);
        as(() -> clocks.undo(subject, ClockKind.MARKETPLACE, cause()));
        assertThat(reckoning().status()).isEqualTo(ClockStatus.RUNNING);
        assertThat(reckoning().due()).isEqualTo(RECEIVED.plus(DAY));
    }

    @Test
    void repeatingAChangeChangesNothing() {
        start(ClockKind.MARKETPLACE, DAY);
        assertThat(start(ClockKind.MARKETPLACE, DAY)).isFalse();
        assertThat(as(() -> clocks.undo(subject, ClockKind.MARKETPLACE, cause())))
                .isFalse();
        assertThat(as(() -> clocks.stop(subject, ClockKind.MARKETPLACE, cause(), MovableClock.START)))
                .isTrue();
        assertThat(as(() -> clocks.stop(subject, ClockKind.MARKETPLACE, cause(), MovableClock.START)))
                .isFalse();
        assertThat(as(() -> clocks.ledger(subject, ClockKind.MARKETPLACE)))
                .extracting(LedgerEvent::type)
                .containsExactly(LedgerEventType.STARTED, LedgerEventType.STOPPED);
    }

    @Test
    void writesDownWhoDidItAndWhy() {
        start(ClockKind.MARKETPLACE, DAY);
        LedgerEvent event =
                as(() -> clocks.ledger(subject, ClockKind.MARKETPLACE)).get(0);
        assertThat(event.actor()).isEqualTo(As.LIVIA.email());
        assertThat(event.cause()).isEqualTo(new Cause("clocks.test", Map.of("days", 2, "on", "2026-11-24")));
        assertThat(event.at()).isEqualTo(RECEIVED);
    }

    @Test
    void anotherSellersClockIsNotThere() {
        start(ClockKind.MARKETPLACE, DAY);
        assertThat(As.seller(NORDLICHT, () -> clocks.ledger(subject, ClockKind.MARKETPLACE)))
                .isEmpty();
        assertThat(As.seller(NORDLICHT, () -> clocks.deadline(subject, ClockKind.MARKETPLACE)))
                .isEmpty();
        assertThat(As.seller(NORDLICHT, () -> clocks.explain(subject))).isEmpty();
        assertThat(As.seller(AURORA, () -> clocks.deadline(subject, ClockKind.MARKETPLACE)))
                .isPresent();
        assertThatExceptionOfType(SubjectNotFound.class)
                .isThrownBy(() -> As.seller(
                        NORDLICHT, () -> clocks.stop(subject, ClockKind.MARKETPLACE, cause(), MovableClock.START)));
        assertThatExceptionOfType(SubjectNotFound.class)
                .isThrownBy(() -> As.support(() ->
                        clocks.start(subject, NORDLICHT, ClockKind.MARKETPLACE, DAY, cause(), MovableClock.START)));
    }

    @Test
    void twoWhoStopAtTheSameTimeStopOnce() throws Exception {
        start(ClockKind.MARKETPLACE, DAY);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        Callable<Boolean> stop =
                () -> as(() -> clocks.stop(subject, ClockKind.MARKETPLACE, cause(), MovableClock.START));
        long stopped = 0;
        for (var each :
                threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> stop).toList())) {
            stopped += each.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(stopped).isEqualTo(1);
    }

    @Test
    void explainsWhyItIsDueThen() {
        start(ClockKind.MARKETPLACE, DAY);
        start(ClockKind.HOUSE, Duration.ofHours(10));
        as(() -> clocks.pause(subject, ClockKind.HOUSE, cause(), RECEIVED.plusSeconds(1800)));
        List<ClockExplanation> both = as(() -> clocks.explain(subject));
        assertThat(both).extracting(ClockExplanation::clock).containsExactly(ClockKind.MARKETPLACE, ClockKind.HOUSE);
        assertThat(both.get(0).counted()).isEqualTo(Duration.ofHours(1));
        assertThat(both.get(1).lines())
                .extracting(ClockExplanation.Line::counted)
                .containsExactly(Duration.ofMinutes(30), null);
    }

    private boolean start(ClockKind kind, Duration term) {
        return as(() -> clocks.start(subject, AURORA, kind, term, cause(), RECEIVED));
    }

    private Instant deadline(ClockKind kind) {
        return as(() -> clocks.deadline(subject, kind)).orElseThrow();
    }

    private Reckoning reckoning() {
        return as(() -> clocks.reckoning(subject, ClockKind.MARKETPLACE)).orElseThrow();
    }

    private static Cause cause() {
        return new Cause("clocks.test", Map.of("days", 2, "on", "2026-11-24"));
    }

    private static <T> T as(Callable<T> work) {
        return As.support(work);
    }
}
