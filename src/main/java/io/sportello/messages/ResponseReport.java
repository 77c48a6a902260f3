package io.sportello.messages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The response metric day by day, from which longer periods are summed up. */
public final class ResponseReport {

    private final LocalDate today;
    private final Map<LocalDate, ResponseFigures> days;
    private final Set<String> marketplaces;

    ResponseReport(LocalDate today, Map<LocalDate, ResponseFigures> days, Set<String> marketplaces) {
        this.today = today;
        this.days = Map.copyOf(days);
        this.marketplaces = marketplaces;
    }

    /** The marketplaces that messages came from, by country code. */
    public Set<String> marketplaces() {
        return marketplaces;
    }

    /** Today and the days before it, together. */
    public ResponseFigures last(int count) {
        return sum(today.minusDays(count - 1L), today);
    }

    /** Each of the last days, oldest first. */
    public List<ResponsePeriod> byDay(int count) {
        return today.minusDays(count - 1L)
                .datesUntil(today.plusDays(1))
                .map(day -> new ResponsePeriod(day, day, sum(day, day)))
                .toList();
    }

    /** The last days by weeks that begin on Monday, oldest first; the first and the last may be shorter. */
    public List<ResponsePeriod> byWeek(int count) {
        List<ResponsePeriod> weeks = new ArrayList<>();
        LocalDate first = today.minusDays(count - 1L);
        while (!first.isAfter(today)) {
            LocalDate sunday = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            LocalDate last = sunday.isAfter(today) ? today : sunday;
            weeks.add(new ResponsePeriod(first, last, sum(first, last)));
            first = last.plusDays(1);
        }
        return weeks;
    }

    private ResponseFigures sum(LocalDate first, LocalDate last) {
        return first.datesUntil(last.plusDays(1))
                .map(day -> days.getOrDefault(day, ResponseFigures.NONE))
                .reduce(ResponseFigures.NONE, ResponseFigures::plus);
    }
}
