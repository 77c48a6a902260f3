package io.sportello.cases;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Reads the times of a history: ISO with an offset, else the seller's own time. What could be two dates is refused. */
class HistoryTimes {

    private static final DateTimeFormatter FORMAT = new DateTimeFormatterBuilder()
            .parseLenient()
            .appendPattern("[uuuu-MM-dd]['T'][ ][d.M.uuuu ][HH:mm]")
            .appendPattern("[:ss]")
            .appendOptional(new DateTimeFormatterBuilder()
                    .appendFraction(java.time.temporal.ChronoField.NANO_OF_SECOND, 1, 9, true)
                    .toFormatter())
            .appendPattern("[XXX][XX][X]")
            .toFormatter();

    private final ZoneId zone;
    private final Instant now;

    HistoryTimes(ZoneId zone, Instant now) {
        this.zone = zone;
        this.now = now;
    }

    /** Empty when it is no time, or lies ahead. */
    Optional<Instant> read(String text) {
        try {
            TemporalAccessor found = FORMAT.parseBest(text.strip(), OffsetDateTime::from, LocalDateTime::from);
            Instant at = found instanceof OffsetDateTime offset
                    ? offset.toInstant()
                    : LocalDateTime.from(found).atZone(zone).toInstant();
            // both databases keep microseconds
            return at.isAfter(now) ? Optional.empty() : Optional.of(at.truncatedTo(ChronoUnit.MICROS));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
