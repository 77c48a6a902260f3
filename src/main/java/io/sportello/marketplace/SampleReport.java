package io.sportello.marketplace;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A made-up report or mail whose dates are written as distances from now, so that it is recent whenever it is used:
 * <code>{{d-3d}}</code> becomes a date as the flat file writes it, <code>{{t-3h12m}}</code> an instant as the XML does,
 * <code>{{r-3h12m}}</code> one as a mail does, <code>{{s-3d}}</code> a date as short as the feedback report's.
 */
class SampleReport {

    private static final Pattern DISTANCE =
            Pattern.compile("\\{\\{([dtrs])-(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?\\}\\}");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);

    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("M/d/uu", Locale.ENGLISH);

    private final String template;

    SampleReport(String template) {
        this.template = template;
    }

    String at(Instant now, ZoneId zone) {
        return DISTANCE.matcher(template).replaceAll(distance -> {
            Instant then = now.minus(duration(distance)).truncatedTo(ChronoUnit.SECONDS);
            return switch (distance.group(1)) {
                case "d" -> DATE.format(then.atZone(zone));
                case "s" -> SHORT_DATE.format(then.atZone(zone));
                case "r" -> DateTimeFormatter.RFC_1123_DATE_TIME.format(then.atZone(zone));
                default -> then.toString();
            };
        });
    }

    private static Duration duration(MatchResult distance) {
        return Duration.ofDays(number(distance, 2))
                .plusHours(number(distance, 3))
                .plusMinutes(number(distance, 4));
    }

    private static long number(MatchResult distance, int group) {
        return distance.group(group) == null ? 0 : Long.parseLong(distance.group(group));
    }
}
