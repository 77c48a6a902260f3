package io.sportello.clocks;

import static io.sportello.clocks.TimeFixture.event;
import static io.sportello.clocks.TimeFixture.ledger;
import static io.sportello.clocks.TimeFixture.started;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The deadline as a function of the ledger and the calendar. */
class ReckoningProperties {

    private static final Duration DAY = Duration.ofHours(24);

    @Property
    void theMarketplaceClockIsExactlyADayOfElapsedTime(@ForAll("instants") Instant at) {
        Reckoning clock =
                Reckoning.of(ledger(started(at, DAY)), new WallClock()).orElseThrow();
        assertThat(Duration.between(at, clock.due())).isEqualTo(DAY);
    }

    @Property
    void aPauseMovesTheDeadlineByTheWorkingTimeLost(
            @ForAll("houses") WorkingTime house,
            @ForAll("instants") Instant at,
            @ForAll @IntRange(min = 1, max = 3000) int term,
            @ForAll @IntRange(max = 20_000) int before,
            @ForAll @IntRange(max = 20_000) int pause) {
        LedgerEvent start = started(at, Duration.ofMinutes(term));
        Instant paused = at.plus(Duration.ofMinutes(before));
        Instant resumed = paused.plus(Duration.ofMinutes(pause));
        Instant without = due(house, start);
        Instant with =
                due(house, start, event(LedgerEventType.PAUSED, paused), event(LedgerEventType.RESUMED, resumed));

        Duration lost = paused.isBefore(without) ? house.between(paused, resumed) : Duration.ZERO;
        assertThat(house.between(at, with)).isEqualTo(start.term().plus(lost));
        assertThat(house.between(without, with)).isEqualTo(lost);
    }

    @Property
    void stoppedAndUndoneIsNeverStopped(
            @ForAll("houses") WorkingTime house,
            @ForAll("ledgers") List<LedgerEvent> events,
            @ForAll @IntRange(max = 20) int place,
            @ForAll("instants") Instant stopped,
            @ForAll("instants") Instant undone) {
        List<LedgerEvent> with = new ArrayList<>(events);
        int at = Math.min(1 + place, with.size());
        with.addAll(at, List.of(event(LedgerEventType.STOPPED, stopped), event(LedgerEventType.UNDONE, undone)));
        Reckoning never = reckon(house, events);
        Reckoning undo = reckon(house, with);
        assertThat(undo.due()).isEqualTo(never.due());
        assertThat(undo.status()).isEqualTo(never.status());
        assertThat(undo.stoppedAt()).isEqualTo(never.stoppedAt());
        assertThat(undo.counted(house, Instant.parse("2030-01-01T00:00:00Z")))
                .isEqualTo(never.counted(house, Instant.parse("2030-01-01T00:00:00Z")));
    }

    @Property
    void aStopDoesNotMoveTheDeadlineOfARunningClock(
            @ForAll("houses") WorkingTime house,
            @ForAll("instants") Instant at,
            @ForAll @IntRange(max = 9000) int after) {
        LedgerEvent start = started(at, Duration.ofHours(6));
        Instant stopped = at.plus(Duration.ofMinutes(after));
        Reckoning clock = reckon(house, List.of(start, event(LedgerEventType.STOPPED, stopped)));
        assertThat(clock.due()).isEqualTo(due(house, start));
        assertThat(clock.late(Instant.MAX)).isEqualTo(stopped.isAfter(clock.due()));
    }

    @Property
    void theOrderOfWritingDoesNotMatterWithinARound(
            @ForAll("houses") WorkingTime house,
            @ForAll("instants") Instant at,
            @ForAll @IntRange(max = 5000) int gap) {
        LedgerEvent start = started(at, Duration.ofHours(8));
        LedgerEvent paused = event(LedgerEventType.PAUSED, at.plusSeconds(1));
        LedgerEvent resumed = event(LedgerEventType.RESUMED, at.plusSeconds(1).plus(Duration.ofMinutes(1L + gap)));
        assertThat(due(house, start, resumed, paused)).isEqualTo(due(house, start, paused, resumed));
    }

    @Example
    void theTimeThatCountedAddsUpToTheStretches() {
        WorkingTime house = TimeFixture.office("Europe/Rome");
        Reckoning clock = reckon(
                house,
                List.of(
                        started(Instant.parse("2026-11-24T09:00:00Z"), Duration.ofHours(8)),
                        event(LedgerEventType.PAUSED, Instant.parse("2026-11-24T11:30:00Z")),
                        event(LedgerEventType.RESUMED, Instant.parse("2026-11-25T08:00:00Z"))));
        assertThat(clock.due()).isEqualTo("2026-11-25T13:30:00Z");
        assertThat(clock.stretches()).extracting(Stretch::counts).containsExactly(true, false, true);
        assertThat(clock.counted(house, Instant.parse("2026-11-25T09:00:00Z"))).isEqualTo(Duration.ofMinutes(210));
    }

    @Example
    void aPauseLeavesTheDeadlineOpenUnlessItHasPassed() {
        Instant at = Instant.parse("2026-11-24T09:00:00Z");
        LedgerEvent start = started(at, Duration.ofHours(2));
        WallClock wall = new WallClock();
        assertThat(reckon(wall, List.of(start, event(LedgerEventType.PAUSED, at.plusSeconds(60))))
                        .due())
                .isNull();
        assertThat(reckon(wall, List.of(start, event(LedgerEventType.PAUSED, at.plusSeconds(9000))))
                        .due())
                .isEqualTo(at.plusSeconds(7200));
    }

    @Example
    void aStartAfterAStopBeginsAnewThoughTheMessageCameBeforeTheAnswer() {
        Instant at = Instant.parse("2026-11-24T09:00:00Z");
        List<LedgerEvent> events = ledger(
                started(at, DAY),
                event(LedgerEventType.STOPPED, at.plusSeconds(7200)),
                started(at.plusSeconds(3600), DAY));
        List<Reckoning> rounds = Reckoning.rounds(events, new WallClock());
        assertThat(rounds).extracting(Reckoning::status).containsExactly(ClockStatus.STOPPED, ClockStatus.RUNNING);
        assertThat(rounds.get(1).due()).isEqualTo(at.plusSeconds(3600).plus(DAY));
    }

    @Example
    void aClockThatWasNeverStartedHasNoDeadline() {
        assertThat(Reckoning.of(List.of(), new WallClock())).isEmpty();
    }

    private static Instant due(Counting counting, LedgerEvent... events) {
        return reckon(counting, List.of(events)).due();
    }

    private static Reckoning reckon(Counting counting, List<LedgerEvent> events) {
        return Reckoning.of(ledger(events.toArray(LedgerEvent[]::new)), counting)
                .orElseThrow();
    }

    /** A start and then pauses, resumptions and stops in any order at any time after it. */
    @Provide
    Arbitrary<List<LedgerEvent>> ledgers() {
        Arbitrary<LedgerEvent> later = Combinators.combine(
                        Arbitraries.of(LedgerEventType.PAUSED, LedgerEventType.RESUMED, LedgerEventType.STOPPED),
                        instants())
                .as(TimeFixture::event);
        return Combinators.combine(instants(), later.list().ofMaxSize(6)).as((at, events) -> {
            List<LedgerEvent> all = new ArrayList<>(List.of(started(at, Duration.ofHours(10))));
            events.stream()
                    .map(event -> event.at().isBefore(at) ? event(event.type(), at) : event)
                    .forEach(all::add);
            return all;
        });
    }

    @Provide
    Arbitrary<WorkingTime> houses() {
        return TimeFixture.houses();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return TimeFixture.instants();
    }
}
