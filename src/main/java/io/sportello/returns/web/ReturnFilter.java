package io.sportello.returns.web;

import io.sportello.returns.ReturnQuery;
import io.sportello.returns.ReturnStatus;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the returns list, as its address holds them.
 *
 * @param status name of a {@link ReturnStatus}, {@code unanswered}, {@code open}, {@code done}, or empty for any
 * @param seller a seller's id, or empty
 * @param marketplace a country code, or empty
 * @param text what to look for, or empty
 * @param after the cursor of the page, or empty
 */
record ReturnFilter(String status, String seller, String marketplace, String text, String after) {

    /** What the filter calls {@link ReturnStatus#UNANSWERED}. */
    static final String UNANSWERED = "unanswered";

    private static final int PAGE = 50;
    private static final int LONGEST_TEXT = 100;

    ReturnQuery query(int size) {
        return new ReturnQuery(
                statuses(),
                seller,
                marketplace,
                text == null ? null : text.substring(0, Math.min(text.length(), LONGEST_TEXT)),
                after == null || after.isBlank() ? null : after,
                size);
    }

    private Set<ReturnStatus> statuses() {
        return switch (status) {
            case UNANSWERED -> ReturnStatus.UNANSWERED;
            case "open" -> ReturnStatus.OPEN;
            case "done" -> ReturnStatus.FINISHED;
            default ->
                Stream.of(ReturnStatus.values())
                        .filter(one -> one.name().equals(status))
                        .findFirst()
                        .map(Set::of)
                        .orElse(null);
        };
    }

    ReturnQuery query() {
        return query(PAGE);
    }

    /** The address of this list, at a page. */
    String address(String path, String page) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath(path);
        add(uri, "status", status);
        add(uri, "seller", seller);
        add(uri, "marketplace", marketplace);
        add(uri, "text", text);
        add(uri, "after", page);
        return uri.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, String value) {
        if (value != null && !value.isBlank()) {
            uri.queryParam(name, "{" + name + "}");
            uri.uriVariables(java.util.Map.of(name, value));
        }
    }
}
