package io.sportello.tasks.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** What will be late, hour by hour. */
class ForecastTests {

    private static final int HOURS = 25;
    private static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    @Test
    void doesTheEarliestFirstAndTellsWhatIsNotDoneInTime() {
        // an hour's worth is one task, and half of this hour is over
        Forecast forecast =
                Forecast.of(NOW, 0, due("10:30", 2, "11:30", 1, "14:00", 1), List.of(0.5, 1.0, 1.0, 1.0, 1.0, 1.0));

        assertThat(late(forecast)).containsExactly(0, 1, 1, 0, 0, 0);
        assertThat(forecast.due()).isEqualTo(4);
        assertThat(forecast.late()).isEqualTo(2);
    }

    @Test
    void doesWhatIsOverdueBeforeAllOthers() {
        assertThat(Forecast.of(NOW, 0, due("11:00", 2), List.of(2.0, 2.0)).late())
                .isZero();
        assertThat(Forecast.of(NOW, 3, due("10:59", 2), List.of(2.0, 2.0)).late())
                .isEqualTo(2);
        assertThat(Forecast.of(NOW, 2, due("10:59", 2), List.of(2.0, 2.0)).late())
                .isEqualTo(1);
    }

    @Test
    void countsOnlyWhatCanBeDoneUntilTheMinute() {
        assertThat(Forecast.of(NOW, 0, due("10:29", 1), List.of(0.0, 2.0)).late())
                .isEqualTo(1);
        assertThat(Forecast.of(NOW, 0, due("10:30", 1), List.of(0.0, 2.0)).late())
                .isZero();
        assertThat(Forecast.of(NOW, 0, due("09:44", 1), List.of(2.0)).late()).isEqualTo(1);
        assertThat(Forecast.of(NOW, 0, due("09:45", 1), List.of(2.0)).late()).isZero();
    }

    @Test
    void namesTheHoursOfTheClock() {
        assertThat(Forecast.of(NOW, 0, new TreeMap<>(), List.of(1.0, 1.0)).hours())
                .extracting(Forecast.Hour::begin)
                .containsExactly(Instant.parse("2026-11-24T09:00:00Z"), Instant.parse("2026-11-24T10:00:00Z"));
    }

    @Property
    void moreCapacityNeverMakesMoreLate(
            @ForAll("due") SortedMap<Instant, Integer> due,
            @ForAll("capacity") List<Double> capacity,
            @ForAll @IntRange(max = 30) int waiting,
            @ForAll @IntRange(max = HOURS - 1) int hour) {
        List<Double> more = new ArrayList<>(capacity);
        more.set(hour, more.get(hour) + 1.5);

        List<Integer> before = late(Forecast.of(NOW, waiting, due, capacity));
        List<Integer> after = late(Forecast.of(NOW, waiting, due, more));
        for (int i = 0; i < HOURS; i++) {
            assertThat(after.get(i)).isLessThanOrEqualTo(before.get(i));
        }
    }

    @Property
    void fewerThingsToDoNeverMakeMoreLate(
            @ForAll("due") SortedMap<Instant, Integer> due,
            @ForAll("capacity") List<Double> capacity,
            @ForAll @IntRange(min = 1, max = 30) int waiting) {
        assertThat(Forecast.of(NOW, waiting - 1, due, capacity).late())
                .isLessThanOrEqualTo(Forecast.of(NOW, waiting, due, capacity).late());
    }

    @Property
    void countsEachTaskOnceAndNeverMoreLateThanDue(
            @ForAll("due") SortedMap<Instant, Integer> due, @ForAll("capacity") List<Double> capacity) {
        Forecast forecast = Forecast.of(NOW, 0, due, capacity);

        assertThat(forecast.due())
                .isEqualTo(due.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(forecast.hours()).allMatch(hour -> hour.late() >= 0 && hour.late() <= hour.due());
    }

    @Property
    void withNobodyThereAllThatFallsDueIsLate(
            @ForAll("due") SortedMap<Instant, Integer> due, @ForAll @IntRange(max = 30) int waiting) {
        Forecast forecast = Forecast.of(NOW, waiting, due, Collections.nCopies(HOURS, 0.0));

        assertThat(forecast.late()).isEqualTo(forecast.due());
    }

    @Property
    void whereNothingFallsDueNothingIsLate(
            @ForAll("capacity") List<Double> capacity, @ForAll @IntRange(max = 30) int waiting) {
        assertThat(Forecast.of(NOW, waiting, new TreeMap<>(), capacity).late()).isZero();
    }

    @Provide
    Arbitrary<SortedMap<Instant, Integer>> due() {
        Arbitrary<Instant> moments =
                Arbitraries.integers().between(0, 24 * 60).map(minute -> NOW.plusSeconds(60L * minute));
        return Arbitraries.maps(moments, Arbitraries.integers().between(1, 5))
                .ofMaxSize(40)
                .map(TreeMap::new);
    }

    @Provide
    Arbitrary<List<Double>> capacity() {
        return Arbitraries.doubles().between(0, 6).list().ofSize(HOURS);
    }

    private static List<Integer> late(Forecast forecast) {
        return forecast.hours().stream().map(Forecast.Hour::late).toList();
    }

    /** How many fall due at which time of the day. */
    private static SortedMap<Instant, Integer> due(Object... timesAndCounts) {
        SortedMap<Instant, Integer> due = new TreeMap<>();
        for (int i = 0; i < timesAndCounts.length; i += 2) {
            due.put(Instant.parse("2026-11-24T" + timesAndCounts[i] + ":00Z"), (Integer) timesAndCounts[i + 1]);
        }
        return due;
    }
}
