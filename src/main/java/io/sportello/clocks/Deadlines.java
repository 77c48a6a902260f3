package io.sportello.clocks;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * Computes deadlines from the moment that something happened. A deadline in days is the last instant before the day
 * after it begins, in the given zone, so a whole last day counts whatever hour it happened at.
 */
@Service
public class Deadlines {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final HolidayCalendars calendars = new HolidayCalendars();

    /** So many hours later on the wall clock of the universe: weekends, holidays and clock changes do not matter. */
    public Instant plusHours(Instant from, int hours) {
        return from.plus(Duration.ofHours(hours));
    }

    /**
     * The end of the day that is so many calendar days later.
     *
     * @param days 0 is the day itself; not negative
     */
    public Instant plusCalendarDays(Instant from, int days, ZoneId zone) {
        return endOf(day(from, zone).plusDays(notNegative(days)), zone);
    }

    /**
     * The end of the day that is so many business days later. Saturdays, Sundays and the national holidays of the country
     * do not count.
     *
     * @param days 0 is the day itself, or the next business day when it is none; not negative
     * @param countryCode ISO 3166 code, such as {@code US}; its nationwide holidays count, not those of a region
     * @throws IllegalArgumentException when no calendar of the country is known
     */
    public Instant plusBusinessDays(Instant from, int days, String countryCode, ZoneId zone) {
        LocalDate day = day(from, zone);
        for (int left = notNegative(days); left > 0; left--) {
            day = businessDayFrom(day.plusDays(1), countryCode);
        }
        return endOf(businessDayFrom(day, countryCode), zone);
    }

    /** Whether work is done on that day in that country. */
    public boolean isBusinessDay(LocalDate day, String countryCode) {
        return !WEEKEND.contains(day.getDayOfWeek()) && !calendars.isHoliday(day, countryCode);
    }

    private LocalDate businessDayFrom(LocalDate first, String countryCode) {
        LocalDate day = first;
        while (!isBusinessDay(day, countryCode)) {
            day = day.plusDays(1);
        }
        return day;
    }

    private static LocalDate day(Instant from, ZoneId zone) {
        return from.atZone(zone).toLocalDate();
    }

    /** The last microsecond, because the database keeps no less. */
    private static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minusNanos(1_000);
    }

    private static int notNegative(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("A deadline lies ahead, not " + days + " days");
        }
        return days;
    }
}
