package io.sportello.marketplace;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Made-up performance reports of the last weeks, from one template in which {@code {{v:0.01 0.02}}} stands for a value that
 * is another each week.
 */
final class SampleHealth {

    private static final int WEEKS = 7;
    private static final Pattern VALUES = Pattern.compile("\\{\\{v:([^}]*)\\}\\}");

    private SampleHealth() {}

    /** The reports, oldest first. */
    static List<String> weekly(String template, Instant now, ZoneId zone) {
        return IntStream.range(0, WEEKS)
                .mapToObj(week -> new SampleReport(valuesOf(template, week))
                        .at(now.minus(Duration.ofDays(7L * (WEEKS - 1 - week))), zone))
                .toList();
    }

    private static String valuesOf(String template, int week) {
        return VALUES.matcher(template).replaceAll(found -> found.group(1).split(" ", -1)[week]);
    }
}
