package io.sportello.feedback.web;

import io.sportello.feedback.FeedbackQuery;
import io.sportello.feedback.FeedbackReport;
import io.sportello.feedback.FeedbackStatus;
import io.sportello.feedback.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the feedback page, as its address holds them.
 *
 * @param status name of a {@link FeedbackStatus}, {@code open}, {@code in-hand}, or empty for any
 * @param tone name of a {@link Tone}, or empty for any
 * @param seller a seller's id, or empty for all
 * @param marketplace a country code, or empty for all
 * @param days one of {@link #WINDOWS}
 * @param text what to look for, or empty
 * @param after the cursor of the page, or empty
 */
record FeedbackFilter(
        String status, String tone, String seller, String marketplace, int days, String text, String after) {

    /** The marketplace's own windows, in days (help 20231). */
    static final List<Integer> WINDOWS = List.of(30, 90, 365, FeedbackReport.LIFETIME);

    private static final int USUAL = 365;
    private static final int PAGE = 50;
    private static final int LONGEST_TEXT = 100;
    private static final String PATH = "/feedback";
    private static final String EXPORT = "/feedback.csv";

    FeedbackFilter {
        days = WINDOWS.contains(days) ? days : USUAL;
        text = text.substring(0, Math.min(text.length(), LONGEST_TEXT));
    }

    FeedbackQuery query(LocalDate today) {
        return new FeedbackQuery(statuses(), tones(), seller, marketplace, since(today), text, after, PAGE);
    }

    private LocalDate since(LocalDate today) {
        return days == FeedbackReport.LIFETIME ? null : today.minusDays(days - 1L);
    }

    private Set<FeedbackStatus> statuses() {
        return switch (status) {
            case "open" -> FeedbackStatus.OPEN;
            case "in-hand" -> FeedbackStatus.IN_HAND;
            default ->
                Stream.of(FeedbackStatus.values())
                        .filter(one -> one.name().equals(status))
                        .findFirst()
                        .map(Set::of)
                        .orElse(null);
        };
    }

    private Tone tones() {
        return Stream.of(Tone.values())
                .filter(one -> one.name().equals(tone))
                .findFirst()
                .orElse(null);
    }

    /** This page for another number of days. */
    public String window(int other) {
        return new FeedbackFilter(status, tone, seller, marketplace, other, text, "").address(null);
    }

    /** The address of this page, at a place of the list. */
    String address(String next) {
        return address(PATH, next);
    }

    /** The address of the whole list as a file. */
    String export() {
        return address(EXPORT, null);
    }

    private String address(String path, String next) {
        UriComponentsBuilder uri =
                UriComponentsBuilder.fromPath(path).queryParam("days", days).queryParam("seller", "{seller}");
        add(uri, "status", status);
        add(uri, "tone", tone);
        add(uri, "marketplace", marketplace);
        add(uri, "text", text);
        add(uri, "after", next);
        return uri.uriVariables(java.util.Map.of("seller", seller))
                .encode()
                .build()
                .toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, String value) {
        if (value != null && !value.isBlank()) {
            uri.queryParam(name, "{" + name + "}");
            uri.uriVariables(java.util.Map.of(name, value));
        }
    }
}
