package io.sportello.messages.web;

import io.sportello.messages.ResponseOutcome;
import io.sportello.messages.ResponseQuery;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the response times, as the page's address holds them.
 *
 * @param seller a seller's id, or empty for all
 * @param marketplace a country code, or empty for all
 * @param days one of {@link #WINDOWS}
 * @param show name of a {@link ResponseOutcome} in lower case, {@code missed}, or empty for all that count
 */
record ResponseFilter(String seller, String marketplace, int days, String show) {

    /** The marketplace's own windows, in days. */
    static final Set<Integer> WINDOWS = new java.util.TreeSet<>(Set.of(7, 30, 90));

    /** What the filter calls the late and the unanswered ones. */
    static final String MISSED = "missed";

    private static final int USUAL = 30;

    ResponseFilter {
        days = WINDOWS.contains(days) ? days : USUAL;
        show = outcomes(show).isEmpty() ? "" : show;
    }

    ResponseQuery query(int window, Instant now, ZoneId zone) {
        return ResponseQuery.lastDays(blankToNull(seller), blankToNull(marketplace), window, now, zone);
    }

    Set<ResponseOutcome> outcomes() {
        return show.isEmpty() ? EnumSet.complementOf(EnumSet.of(ResponseOutcome.OPEN)) : outcomes(show);
    }

    private static Set<ResponseOutcome> outcomes(String show) {
        if (MISSED.equals(show)) {
            return EnumSet.of(ResponseOutcome.LATE, ResponseOutcome.UNANSWERED);
        }
        EnumSet<ResponseOutcome> found = EnumSet.allOf(ResponseOutcome.class);
        found.removeIf(outcome -> !outcome.name().toLowerCase(Locale.ROOT).equals(show));
        return found;
    }

    /** This list for another number of days. */
    public String window(int other) {
        return new ResponseFilter(seller, marketplace, other, show).address("/messages/response-times", null);
    }

    /** This page with other messages listed. */
    public String showing(String other) {
        return new ResponseFilter(seller, marketplace, days, other).address("/messages/response-times", null)
                + "#messages";
    }

    /** A path with these filters, and a cursor where it is not null. */
    String address(String path, String after) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path).queryParam("days", days);
        Map.of("marketplace", marketplace, "show", show, "after", after == null ? "" : after).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(each -> !each.getValue().isEmpty())
                .forEach(each -> uri.queryParam(each.getKey(), each.getValue()));
        return uri.queryParam("seller", seller).encode().build().toUriString();
    }

    private static String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}
