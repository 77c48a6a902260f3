package io.sportello.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class DeadlinesTests {

    private static final ZoneId ROME = ZoneId.of("Europe/Rome");
    private static final ZoneId SEATTLE = ZoneId.of("America/Los_Angeles");

    private final Deadlines deadlines = new Deadlines();

    @Example
    void skipsThanksgivingAndTheWeekend() {
        Instant wednesday = at("2026-11-25T15:00:00", SEATTLE);

        assertThat(day(deadlines.plusBusinessDays(wednesday, 1, "US", SEATTLE), SEATTLE))
                .isEqualTo(LocalDate.parse("2026-11-27"));
        assertThat(day(deadlines.plusBusinessDays(wednesday, 2, "US", SEATTLE), SEATTLE))
                .isEqualTo(LocalDate.parse("2026-11-30"));
    }

    @Example
    void worksOnThanksgivingInItaly() {
        Instant wednesday = at("2026-11-25T15:00:00", ROME);

        assertThat(day(deadlines.plusBusinessDays(wednesday, 1, "IT", ROME), ROME))
                .isEqualTo(LocalDate.parse("2026-11-26"));
    }

    @Example
    void skipsTheHolidaysBetweenTheYears() {
        Instant christmasEve = at("2026-12-24T10:00:00", ROME);

        assertThat(day(deadlines.plusBusinessDays(christmasEve, 1, "IT", ROME), ROME))
                .isEqualTo(LocalDate.parse("2026-12-28"));
        assertThat(day(deadlines.plusBusinessDays(at("2026-12-31T10:00:00", ROME), 1, "IT", ROME), ROME))
                .isEqualTo(LocalDate.parse("2027-01-04"));
    }

    @Example
    void countsFromTheNextBusinessDayWhenItHappenedOnAHoliday() {
        Instant thanksgiving = at("2026-11-26T12:00:00", SEATTLE);

        assertThat(day(deadlines.plusBusinessDays(thanksgiving, 0, "US", SEATTLE), SEATTLE))
                .isEqualTo(LocalDate.parse("2026-11-27"));
        assertThat(day(deadlines.plusBusinessDays(thanksgiving, 1, "US", SEATTLE), SEATTLE))
                .isEqualTo(LocalDate.parse("2026-11-27"));
    }

    @Example
    void endsWithTheDayInTheGivenZone() {
        assertThat(deadlines.plusCalendarDays(at("2026-11-23T23:59:59", ROME), 14, ROME))
                .isEqualTo(Instant.parse("2026-12-07T22:59:59.999999Z"));
    }

    @Example
    void countsHoursThroughTheClockChange() {
        Instant before = at("2026-10-25T00:30:00", ROME);

        assertThat(deadlines.plusHours(before, 24)).isEqualTo(at("2026-10-25T23:30:00", ROME));
    }

    @Example
    void refusesACountryWithoutCalendarAndDaysBackwards() {
        Instant now = at("2026-11-24T10:00:00", ROME);

        assertThatIllegalArgumentException().isThrownBy(() -> deadlines.plusBusinessDays(now, 1, "XX", ROME));
        assertThatIllegalArgumentException().isThrownBy(() -> deadlines.plusCalendarDays(now, -1, ROME));
    }

    @Property
    void calendarDaysEndOnThatDayAndNotAMicrosecondLater(
            @ForAll("moments") ZonedDateTime from, @ForAll @IntRange(max = 400) int days) {
        Instant deadline = deadlines.plusCalendarDays(from.toInstant(), days, from.getZone());

        assertThat(day(deadline, from.getZone())).isEqualTo(from.toLocalDate().plusDays(days));
        assertThat(day(deadline.plus(1, ChronoUnit.MICROS), from.getZone()))
                .isEqualTo(from.toLocalDate().plusDays(days + 1L));
    }

    @Property
    void hoursAreHoursWhateverTheCalendar(
            @ForAll("moments") ZonedDateTime from, @ForAll @IntRange(max = 1000) int hours) {
        assertThat(Duration.between(from.toInstant(), deadlines.plusHours(from.toInstant(), hours)))
                .hasHours(hours);
    }

    @Property
    void businessDaysEndOnABusinessDayWithAsManyBetween(
            @ForAll("moments") ZonedDateTime from,
            @ForAll @IntRange(max = 30) int days,
            @ForAll("countries") String country) {
        LocalDate due =
                day(deadlines.plusBusinessDays(from.toInstant(), days, country, from.getZone()), from.getZone());

        assertThat(deadlines.isBusinessDay(due, country)).isTrue();
        assertThat(due.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        if (days > 0) {
            assertThat(from.toLocalDate()
                            .datesUntil(due)
                            .skip(1)
                            .filter(day -> deadlines.isBusinessDay(day, country))
                            .count())
                    .isEqualTo(days - 1L);
        }
    }

    @Property
    void moreDaysAreNeverEarlier(
            @ForAll("moments") ZonedDateTime from,
            @ForAll @IntRange(max = 30) int days,
            @ForAll("countries") String country) {
        Instant moment = from.toInstant();

        assertThat(deadlines.plusBusinessDays(moment, days + 1, country, from.getZone()))
                .isAfterOrEqualTo(deadlines.plusBusinessDays(moment, days, country, from.getZone()));
    }

    @Provide
    Arbitrary<ZonedDateTime> moments() {
        Arbitrary<LocalDate> days = Arbitraries.longs().between(0, 365L * 6).map(LocalDate.of(2024, 1, 1)::plusDays);
        Arbitrary<LocalTime> times =
                Arbitraries.longs().between(0, 86_399_999).map(ms -> LocalTime.ofNanoOfDay(ms * 1_000_000));
        Arbitrary<ZoneId> zones = Arbitraries.of(
                ROME, SEATTLE, ZoneId.of("Europe/London"), ZoneId.of("America/Sao_Paulo"), ZoneId.of("Asia/Tokyo"));
        return Combinators.combine(days, times, zones).as(ZonedDateTime::of);
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("US", "IT", "DE", "FR", "ES", "NL", "PL", "SE", "BE", "IE", "GB", "CA");
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return instant.atZone(zone).toLocalDate();
    }
}
