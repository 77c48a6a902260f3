package io.sportello.performance.web;

import io.sportello.performance.NotificationKind;
import io.sportello.performance.NotificationQuery;
import io.sportello.performance.NotificationStatus;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the notifications, as their page's address holds them.
 *
 * @param show {@code open}, {@code ours}, {@code done}, or empty for all
 * @param seller a seller's id, or empty for all
 * @param kind name of a {@link NotificationKind}, or empty for any
 * @param after where the page before ended, or empty
 */
record NotificationFilter(String show, String seller, String kind, String after) {

    /** What the filter calls those that wait for somebody in the house. */
    static final String OURS = "ours";

    private static final int PAGE = 50;

    NotificationQuery query() {
        return new NotificationQuery(
                statuses(), seller, null, NotificationKind.of(kind).orElse(null), after, PAGE);
    }

    private Set<NotificationStatus> statuses() {
        return switch (show) {
            case "open" -> NotificationStatus.OPEN;
            case OURS -> NotificationStatus.OURS;
            case "done" -> NotificationStatus.FINISHED;
            default -> null;
        };
    }

    /** This list with others shown. */
    public String showing(String other) {
        return new NotificationFilter(other, seller, kind, "").address("");
    }

    /** The address of this list, at a page. */
    String address(String page) {
        return UriComponentsBuilder.fromPath("/performance/notifications")
                .queryParam("show", show)
                .queryParam("seller", seller)
                .queryParam("kind", kind)
                .queryParam("after", page)
                .encode()
                .build()
                .toUriString();
    }
}
