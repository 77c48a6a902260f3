package io.sportello.clocks;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;

/**
 * When a seller's house works.
 *
 * @param zone where
 * @param country whose public holidays are free; ISO 3166 code, such as {@code IT}, or empty for none
 * @param region whose holidays are free as well, by the calendar's key within the country, or empty
 * @param week the hours by day of the week; a day without hours is free, and one day at least has some
 */
public record HouseHours(ZoneId zone, String country, String region, Map<DayOfWeek, Hours> week) {

    private static final Hours OFFICE = new Hours(LocalTime.of(9, 0), LocalTime.of(18, 0));

    public HouseHours {
        if (week.isEmpty()) {
            throw new IllegalArgumentException("A house works on one day of the week at least");
        }
        week = Map.copyOf(week);
    }

    /** Monday to Friday, 9 to 18. */
    static HouseHours office(ZoneId zone, String country) {
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        for (int day = DayOfWeek.MONDAY.getValue(); day <= DayOfWeek.FRIDAY.getValue(); day++) {
            week.put(DayOfWeek.of(day), OFFICE);
        }
        return new HouseHours(zone, country, "", week);
    }
}
