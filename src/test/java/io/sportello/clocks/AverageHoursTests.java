package io.sportello.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What several houses work on average. */
class AverageHoursTests {

    private static final Instant TUESDAY = Instant.parse("2026-11-24T00:00:00Z");
    private static final Counting UTC = house(ZoneOffset.UTC);
    private static final Counting NEW_YORK = house(ZoneId.of("America/New_York"));

    @Test
    void weighsEachHouseByHowManyThereAre() {
        AverageHours houses = new AverageHours(Map.of(UTC, 3, NEW_YORK, 1));

        // New York opens at 14:00 and closes at 23:00 in Greenwich
        assertThat(houses.between(hour(9), hour(10))).isEqualTo(0.75);
        assertThat(houses.between(hour(15), hour(16))).isEqualTo(1);
        assertThat(houses.between(hour(20), hour(21))).isEqualTo(0.25);
        assertThat(houses.between(hour(0), hour(24))).isCloseTo(9, within(1e-9));
    }

    @Test
    void isNeverOpenWithoutAHouseOrBackwards() {
        assertThat(new AverageHours(Map.of()).between(hour(0), hour(24))).isZero();
        assertThat(new AverageHours(Map.of(UTC, 1)).between(hour(12), hour(10))).isZero();
    }

    private static Instant hour(int hour) {
        return TUESDAY.plus(Duration.ofHours(hour));
    }

    private static Counting house(ZoneId zone) {
        return new WorkingTime(HouseHours.office(zone, ""), day -> false);
    }
}
