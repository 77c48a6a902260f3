package io.sportello.feedback;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** The ratings day by day, from which the marketplace's windows and longer periods are summed up. */
public final class FeedbackReport {

    /** What stands for a window without a beginning. */
    public static final int LIFETIME = 0;

    private final LocalDate today;
    private final NavigableMap<LocalDate, FeedbackFigures> days;
    private final Set<String> marketplaces;

    FeedbackReport(LocalDate today, Map<LocalDate, FeedbackFigures> days, Set<String> marketplaces) {
        this.today = today;
        this.days = new TreeMap<>(days);
        this.marketplaces = marketplaces;
    }

    /** The marketplaces that feedback came from, by country code. */
    public Set<String> marketplaces() {
        return marketplaces;
    }

    /** The day of the oldest rating, or null when there is none. */
    public LocalDate first() {
        return days.isEmpty() ? null : days.firstKey();
    }

    /** Today and the days before it, together; all there are for {@link #LIFETIME}. */
    public FeedbackFigures last(int count) {
        return sum(from(count), today);
    }

    /** The last days by weeks that begin on Monday, oldest first; the first and the last may be shorter. */
    public List<FeedbackPeriod> byWeek(int count) {
        return by(count, day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    /** The last days by calendar months, oldest first; the first and the last may be shorter. */
    public List<FeedbackPeriod> byMonth(int count) {
        return by(count, day -> day.with(TemporalAdjusters.lastDayOfMonth()));
    }

    private List<FeedbackPeriod> by(int count, UnaryOperator<LocalDate> end) {
        List<FeedbackPeriod> periods = new ArrayList<>();
        LocalDate first = from(count);
        while (!first.isAfter(today)) {
            LocalDate natural = end.apply(first);
            LocalDate last = natural.isAfter(today) ? today : natural;
            periods.add(new FeedbackPeriod(first, last, sum(first, last)));
            first = last.plusDays(1);
        }
        return periods;
    }

    private LocalDate from(int count) {
        if (count == LIFETIME) {
            return days.isEmpty() ? today : days.firstKey();
        }
        return today.minusDays(count - 1L);
    }

    private FeedbackFigures sum(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? FeedbackFigures.NONE
                : days.subMap(first, true, last, true).values().stream()
                        .reduce(FeedbackFigures.NONE, FeedbackFigures::plus);
    }
}
