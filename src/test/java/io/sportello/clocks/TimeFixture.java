package io.sportello.clocks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Houses, instants and ledgers, in particular around the days on which clocks go wrong. */
final class TimeFixture {

    private static final HolidayCalendars HOLIDAYS = new HolidayCalendars();

    private static final Map<String, String> PLACES =
            Map.of("Europe/Rome", "IT", "Europe/Berlin", "DE", "America/New_York", "US");

    /** The days of clock changes, year ends, and holidays in a row. */
    private static final List<String> DAYS = List.of(
            "2026-03-08",
            "2026-03-29",
            "2026-10-25",
            "2026-11-01",
            "2026-12-24",
            "2026-12-31",
            "2027-01-01",
            "2027-03-14",
            "2027-03-28",
            "2026-11-26",
            "2026-06-02",
            "2026-10-03",
            "2027-12-31",
            "2028-02-29");

    private TimeFixture() {}

    static WorkingTime office(String zone) {
        return workingTime(HouseHours.office(ZoneId.of(zone), PLACES.get(zone)));
    }

    static WorkingTime workingTime(HouseHours hours) {
        return new WorkingTime(hours, HOLIDAYS.of(hours));
    }

    /** An office, or a house with odd hours: at night, to midnight, on some days only. */
    static Arbitrary<WorkingTime> houses() {
        Arbitrary<String> zones = Arbitraries.of(PLACES.keySet());
        Arbitrary<Map<DayOfWeek, Hours>> odd = Combinators.combine(
                        hours(), Arbitraries.of(DayOfWeek.class).set().ofMinSize(1))
                .as((hours, days) -> {
                    Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
                    days.forEach(day -> week.put(day, hours));
                    return week;
                });
        Arbitrary<WorkingTime> offices = zones.map(TimeFixture::office);
        Arbitrary<WorkingTime> oddHouses = Combinators.combine(zones, odd)
                .as((zone, week) -> workingTime(new HouseHours(ZoneId.of(zone), PLACES.get(zone), "", week)));
        return Arbitraries.oneOf(offices, oddHouses);
    }

    private static Arbitrary<Hours> hours() {
        Arbitrary<Integer> begin = Arbitraries.integers().between(0, 22 * 60);
        return Combinators.combine(begin, Arbitraries.integers().between(1, 24 * 60))
                .as((from, length) -> {
                    int to = from + length;
                    LocalTime end = to >= 24 * 60 ? LocalTime.MIDNIGHT : LocalTime.ofSecondOfDay(to * 60L);
                    return new Hours(LocalTime.ofSecondOfDay(from * 60L), end);
                });
    }

    /** To the minute, within three days of one of the difficult days. */
    static Arbitrary<Instant> instants() {
        return Combinators.combine(Arbitraries.of(DAYS), Arbitraries.integers().between(-3 * 24 * 60, 3 * 24 * 60))
                .as((day, minutes) -> Instant.parse(day + "T00:00:00Z").plus(Duration.ofMinutes(minutes)));
    }

    static LedgerEvent started(Instant at, Duration term) {
        return event(LedgerEventType.STARTED, at, term);
    }

    static LedgerEvent event(LedgerEventType type, Instant at) {
        return event(type, at, null);
    }

    private static LedgerEvent event(LedgerEventType type, Instant at, Duration term) {
        return new LedgerEvent(0, type, at, term, Cause.of("test"), "system");
    }

    /** The events with their numbers. */
    static List<LedgerEvent> ledger(LedgerEvent... events) {
        return IntStream.range(0, events.length)
                .mapToObj(i -> new LedgerEvent(
                        i + 1, events[i].type(), events[i].at(), events[i].term(), events[i].cause(), "system"))
                .toList();
    }
}
