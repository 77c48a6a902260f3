package io.sportello.claims.web;

import io.sportello.claims.ClaimQuery;
import io.sportello.claims.ClaimStatus;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the claims list, as its address holds them.
 *
 * @param status name of a {@link ClaimStatus}, {@code unanswered}, {@code open}, {@code done}, or empty for any
 * @param seller a seller's id, or empty
 * @param text what to look for, or empty
 * @param after the cursor of the page, or empty
 */
record ClaimFilter(String status, String seller, String text, String after) {

    /** What the filter calls {@link ClaimStatus#UNANSWERED}. */
    static final String UNANSWERED = "unanswered";

    private static final int PAGE = 50;
    private static final int LONGEST_TEXT = 100;

    ClaimQuery query() {
        return new ClaimQuery(
                statuses(), seller, text.substring(0, Math.min(text.length(), LONGEST_TEXT)), after, PAGE);
    }

    private Set<ClaimStatus> statuses() {
        return switch (status) {
            case UNANSWERED -> ClaimStatus.UNANSWERED;
            case "open" -> ClaimStatus.OPEN;
            case "done" -> ClaimStatus.FINISHED;
            default ->
                Stream.of(ClaimStatus.values())
                        .filter(one -> one.name().equals(status))
                        .findFirst()
                        .map(Set::of)
                        .orElse(null);
        };
    }

    /** The address of the list, at the page after a cursor. */
    String address(String cursor) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/claims");
        add(uri, "status", status);
        add(uri, "seller", seller);
        add(uri, "text", text);
        add(uri, "after", cursor);
        return uri.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, String value) {
        if (value != null && !value.isBlank()) {
            uri.queryParam(name, "{" + name + "}");
            uri.uriVariables(Map.of(name, value));
        }
    }
}
