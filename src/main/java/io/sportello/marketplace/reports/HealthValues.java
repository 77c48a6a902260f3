package io.sportello.marketplace.reports;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the values of a performance report, whatever they turn out to be: one that does not fit is kept as its text. */
final class HealthValues {

    /** The most characters of a value that are kept. */
    static final int LONGEST = 200;

    private static final int LONGEST_KEY = 120;
    private static final int LONGEST_STATUS = 40;
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,12}(\\.\\d{1,20})?");
    private static final Pattern NOT_OF_A_KEY = Pattern.compile("[^A-Za-z0-9._-]");
    /** Names that the marketplace's own description and its example write differently. */
    private static final Map<String, String> OTHER_NAMES = Map.of(
            "prefulfillmentCancelRate", "preFulfillmentCancellationRate",
            "documentRequest", "documentRequests",
            "warningState", "warningStates");

    private HealthValues() {}

    /** A metric's key, of a path of names. */
    static String key(String path) {
        int dot = path.indexOf('.');
        String first = dot < 0 ? path : path.substring(0, dot);
        String whole = OTHER_NAMES.getOrDefault(first, first) + path.substring(first.length());
        return cut(NOT_OF_A_KEY.matcher(whole).replaceAll("_"), LONGEST_KEY);
    }

    /** A plain number of at most 12 digits before the point; empty for anything else, which must not grow when written. */
    static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text.strip()).matches() ? Optional.of(new BigDecimal(text.strip())) : Optional.empty();
    }

    /** A whole number of that kind. */
    static Optional<Long> whole(String text) {
        return number(text)
                .filter(found -> found.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValue);
    }

    /** An instant, or the beginning of a day in UTC. */
    static Optional<Instant> instant(String text) {
        try {
            String stripped = text.strip();
            return Optional.of(
                    stripped.length() == "2026-11-24".length()
                            ? LocalDate.parse(stripped)
                                    .atStartOfDay(ZoneOffset.UTC)
                                    .toInstant()
                            : OffsetDateTime.parse(stripped).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String status(String text) {
        return text.isBlank() ? null : cut(text.strip(), LONGEST_STATUS);
    }

    static String cut(String text, int most) {
        return text.substring(0, Math.min(most, text.length()));
    }
}
