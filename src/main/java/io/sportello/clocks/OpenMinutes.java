package io.sportello.clocks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalTime;

/** Working hours as minutes of the day, which no database moves to another zone. */
@Embeddable
record OpenMinutes(@Column(nullable = false) int opens, @Column(nullable = false) int closes) {

    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    static OpenMinutes of(Hours hours) {
        int closes = minute(hours.to());
        return new OpenMinutes(minute(hours.from()), closes == 0 ? DAY : closes);
    }

    Hours hours() {
        return new Hours(time(opens), time(closes % DAY));
    }

    private static int minute(LocalTime time) {
        return time.getHour() * HOUR + time.getMinute();
    }

    private static LocalTime time(int minute) {
        return LocalTime.of(minute / HOUR, minute % HOUR);
    }
}
