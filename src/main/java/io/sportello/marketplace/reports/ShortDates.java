package io.sportello.marketplace.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as short as {@code 11/24/26}. The month comes first, as the marketplace documents it, unless the other rows
 * of the file show that the day does; a dotted date begins with the day. Others are read as {@link Dates} does.
 */
class ShortDates {

    private static final Pattern SHORT = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})");
    private static final int MONTHS = 12;
    private static final int CENTURY = 2000;

    private final Dates dates;
    private final LocalDate tomorrow;
    private final boolean dayFirst;

    /** @param texts dates of the same file */
    ShortDates(ReportContext context, List<String> texts) {
        this.dates = new Dates(context.zone(), context.now());
        this.tomorrow = context.now().atZone(context.zone()).toLocalDate().plusDays(1);
        this.dayFirst = daysComeFirst(texts);
    }

    private boolean daysComeFirst(List<String> texts) {
        List<MatchResult> dates = texts.stream()
                .flatMap(text -> SHORT.matcher(text).results())
                .filter(date -> date.group(2).equals("/"))
                .toList();
        if (dates.stream().anyMatch(date -> number(date, 3) > MONTHS)) {
            return false;
        }
        return dates.stream().anyMatch(date -> number(date, 1) > MONTHS)
                || (dates.stream().anyMatch(date -> isAhead(date, false))
                        && dates.stream().noneMatch(date -> isAhead(date, true)));
    }

    private boolean isAhead(MatchResult date, boolean dayBefore) {
        try {
            return read(date, dayBefore).isAfter(tomorrow);
        } catch (DateTimeException e) {
            return true;
        }
    }

    /** The day. */
    LocalDate date(Field field, String text) {
        Matcher date = SHORT.matcher(text);
        if (!date.matches()) {
            return dates.date(field, text);
        }
        try {
            return dates.date(
                    field, read(date, dayFirst || !date.group(2).equals("/")).toString());
        } catch (DateTimeException e) {
            throw new FieldRefused(field, text, "reject.date");
        }
    }

    private static LocalDate read(MatchResult date, boolean dayBefore) {
        int year = number(date, 4) < 100 ? CENTURY + number(date, 4) : number(date, 4);
        int month = number(date, dayBefore ? 3 : 1);
        return LocalDate.of(year, month, number(date, dayBefore ? 1 : 3));
    }

    private static int number(MatchResult date, int group) {
        return Integer.parseInt(date.group(group));
    }
}
