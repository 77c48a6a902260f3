package io.sportello.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Working time across clock changes, year ends and holidays. */
class WorkingTimeProperties {

    @Property
    void addingMinutesAndMeasuringGivesTheMinutes(
            @ForAll("houses") WorkingTime house,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(max = 6000) int n) {
        Instant end = house.add(from, Duration.ofMinutes(n));
        assertThat(house.between(from, end)).isEqualTo(Duration.ofMinutes(n));
    }

    @Property
    void endsAsEarlyAsItCan(
            @ForAll("houses") WorkingTime house,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(min = 1, max = 6000) int n) {
        Instant end = house.add(from, Duration.ofMinutes(n));
        assertThat(house.between(from, end.minusSeconds(1)))
                .isEqualTo(Duration.ofMinutes(n).minusSeconds(1));
    }

    @Property
    void addsTheSameInOneStepAndInTwo(
            @ForAll("houses") WorkingTime house,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(min = 1, max = 3000) int first,
            @ForAll @IntRange(min = 1, max = 3000) int second) {
        Instant inTwo = house.add(house.add(from, Duration.ofMinutes(first)), Duration.ofMinutes(second));
        assertThat(inTwo).isEqualTo(house.add(from, Duration.ofMinutes((long) first + second)));
    }

    @Property
    void countsTheWholeAsTheSumOfItsParts(
            @ForAll("houses") WorkingTime house,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(max = 20_000) int first,
            @ForAll @IntRange(max = 20_000) int second) {
        Instant middle = from.plus(Duration.ofMinutes(first));
        Instant end = middle.plus(Duration.ofMinutes(second));
        assertThat(house.between(from, middle).plus(house.between(middle, end))).isEqualTo(house.between(from, end));
    }

    @Property
    void neverCountsMoreThanPasses(
            @ForAll("houses") WorkingTime house,
            @ForAll("instants") Instant from,
            @ForAll @IntRange(max = 9000) int n) {
        Duration elapsed = Duration.ofMinutes(n);
        assertThat(house.between(from, from.plus(elapsed))).isBetween(Duration.ZERO, elapsed);
        assertThat(house.between(from.plus(elapsed), from)).isZero();
    }

    @Property
    void theWallClockCountsWhatPasses(@ForAll("instants") Instant from, @ForAll @IntRange(max = 90_000) int n) {
        WallClock wall = new WallClock();
        assertThat(wall.add(from, Duration.ofMinutes(n))).isEqualTo(from.plus(Duration.ofMinutes(n)));
        assertThat(wall.between(from, wall.add(from, Duration.ofMinutes(n)))).isEqualTo(Duration.ofMinutes(n));
    }

    @Example
    void carriesAFridayAfternoonOverToMonday() {
        // Friday 27 November 2026, 17:00 in Rome
        Instant due = TimeFixture.office("Europe/Rome").add(Instant.parse("2026-11-27T16:00:00Z"), Duration.ofHours(2));
        assertThat(due).isEqualTo("2026-11-30T09:00:00Z");
    }

    @Example
    void skipsChristmasInItalyAndOnlyOneDayOfItInNewYork() {
        Duration day = Duration.ofHours(9);
        Instant rome = TimeFixture.office("Europe/Rome").add(Instant.parse("2025-12-24T17:00:00Z"), day);
        Instant newYork = TimeFixture.office("America/New_York").add(Instant.parse("2025-12-24T23:00:00Z"), day);
        assertThat(rome).isEqualTo("2025-12-29T17:00:00Z");
        assertThat(newYork).isEqualTo("2025-12-26T23:00:00Z");
    }

    @Example
    void knowsTheHolidaysOfARegion() {
        HouseHours berlin = HouseHours.office(ZoneId.of("Europe/Berlin"), "DE");
        HouseHours bavaria = new HouseHours(berlin.zone(), "DE", "by", berlin.week());
        // Epiphany, Wednesday 6 January 2027, is free in Bavaria only
        Instant from = Instant.parse("2027-01-05T17:00:00Z");
        assertThat(TimeFixture.workingTime(berlin).add(from, Duration.ofHours(1)))
                .isEqualTo("2027-01-06T09:00:00Z");
        assertThat(TimeFixture.workingTime(bavaria).add(from, Duration.ofHours(1)))
                .isEqualTo("2027-01-07T09:00:00Z");
    }

    @Example
    void theNightOfTheClockChangeIsAnHourLongerOrShorter() {
        HouseHours nights = new HouseHours(
                ZoneId.of("Europe/Rome"),
                "",
                "",
                Map.of(DayOfWeek.SUNDAY, new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT)));
        WorkingTime house = TimeFixture.workingTime(nights);
        assertThat(house.between(Instant.parse("2026-03-27T00:00:00Z"), Instant.parse("2026-03-31T00:00:00Z")))
                .isEqualTo(Duration.ofHours(23));
        assertThat(house.between(Instant.parse("2026-10-23T00:00:00Z"), Instant.parse("2026-10-27T00:00:00Z")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Example
    void refusesACalendarInWhichNobodyEverWorks() {
        WorkingTime never = new WorkingTime(HouseHours.office(ZoneId.of("Europe/Rome"), "IT"), day -> true);
        assertThatIllegalArgumentException().isThrownBy(() -> never.add(Instant.EPOCH, Duration.ofMinutes(1)));
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
