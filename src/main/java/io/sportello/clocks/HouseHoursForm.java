package io.sportello.clocks;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** The hours as they are typed, by field: {@code zone}, {@code country}, {@code region}, {@code from-MONDAY} and so on. */
record HouseHoursForm(Map<String, String> fields) {

    static HouseHoursForm of(HouseHours hours) {
        Map<String, String> fields = new HashMap<>();
        fields.put("zone", hours.zone().getId());
        fields.put("country", hours.country());
        fields.put("region", hours.region());
        hours.week().forEach((day, open) -> {
            fields.put("from-" + day, open.from().toString());
            fields.put("to-" + day, open.to().toString());
        });
        return new HouseHoursForm(fields);
    }

    /** What was typed into a field; empty when nothing was. */
    public String of(String field) {
        return fields.getOrDefault(field, "");
    }

    /**
     * What was typed, understood.
     *
     * @throws DateTimeException when a time or the zone can't be read
     * @throws IllegalArgumentException when a day ends before it begins, or every day is free
     */
    HouseHours hours() {
        Map<DayOfWeek, Hours> week = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (!of("from-" + day).isEmpty() || !of("to-" + day).isEmpty()) {
                week.put(day, new Hours(LocalTime.parse(of("from-" + day)), LocalTime.parse(of("to-" + day))));
            }
        }
        return new HouseHours(ZoneId.of(of("zone")), of("country"), of("region"), week);
    }
}
