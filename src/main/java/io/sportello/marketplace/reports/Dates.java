package io.sportello.marketplace.reports;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the ways reports write dates: {@code 10-Jul-2025} with the month in any of the stores' languages, {@code
 * 10.07.2025}, and ISO 8601 with or without time and offset. What lies before the marketplace existed, or more than a day
 * ahead, can't be.
 */
class Dates {

    private static final Instant FIRST = Instant.parse("1995-01-01T00:00:00Z");
    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Pattern NAMED_MONTH = Pattern.compile("(\\d{1,2})[-. ]+([\\p{L}]{3,12})\\.?[-. ]+(\\d{4})");
    private static final Pattern DOTTED = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalStart()
            .appendLiteral(' ')
            .optionalEnd()
            .appendPattern("[XXX][XX][X]")
            .optionalStart()
            .appendLiteral("UTC")
            .optionalEnd()
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private final ZoneId zone;
    private final Instant last;

    Dates(ZoneId zone, Instant now) {
        this.zone = zone;
        this.last = now.plus(AHEAD);
    }

    /** The instant, for a date without time the start of the day in the store's zone. */
    Instant instant(Field field, String text) {
        LocalDate date = dateOnly(field, text);
        Instant instant =
                date == null ? timed(field, text) : date.atStartOfDay(zone).toInstant();
        return plausible(field, text, instant);
    }

    /** The day in the store's zone. */
    LocalDate date(Field field, String text) {
        LocalDate date = dateOnly(field, text);
        LocalDate day = date == null ? timed(field, text).atZone(zone).toLocalDate() : date;
        plausible(field, text, day.atStartOfDay(zone).toInstant());
        return day;
    }

    private Instant plausible(Field field, String text, Instant instant) {
        if (instant.isBefore(FIRST)) {
            throw new FieldRefused(field, text, "reject.date-past");
        }
        if (instant.isAfter(last)) {
            throw new FieldRefused(field, text, "reject.date-future");
        }
        return instant;
    }

    private static LocalDate dateOnly(Field field, String text) {
        try {
            Matcher named = NAMED_MONTH.matcher(text);
            if (named.matches()) {
                int month = Months.number(named.group(2));
                return LocalDate.of(Integer.parseInt(named.group(3)), month, Integer.parseInt(named.group(1)));
            }
            Matcher dotted = DOTTED.matcher(text);
            if (dotted.matches()) {
                return LocalDate.of(number(dotted, 3), number(dotted, 2), number(dotted, 1));
            }
            Matcher iso = ISO_DATE.matcher(text);
            return iso.matches() ? LocalDate.of(number(iso, 1), number(iso, 2), number(iso, 3)) : null;
        } catch (DateTimeException e) {
            throw new FieldRefused(field, text, "reject.date");
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private Instant timed(Field field, String text) {
        try {
            if (text.endsWith("UTC")) {
                return LocalDateTime.parse(text, TIME).atZone(ZoneId.of("UTC")).toInstant();
            }
            TemporalAccessor time = TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
            return time instanceof OffsetDateTime withOffset
                    ? withOffset.toInstant()
                    : LocalDateTime.from(time).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new FieldRefused(field, text, "reject.date");
        }
    }
}
