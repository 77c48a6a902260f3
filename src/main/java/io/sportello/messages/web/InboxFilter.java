package io.sportello.messages.web;

import io.sportello.messages.ThreadQuery;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the inbox, as its address holds them.
 *
 * @param view which threads
 * @param seller a seller's id, or empty
 * @param marketplace a country code, or empty
 * @param text what to look for, or empty
 * @param after the cursor of the page, or empty
 */
record InboxFilter(View view, String seller, String marketplace, String text, String after) {

    private static final int PAGE = 50;
    private static final int LONGEST_TEXT = 100;

    /** Which threads a list shows. */
    enum View {
        /** The buyer waits. */
        WAITING,
        /** A person has to say where it belongs. */
        UNDECIDED,
        /** Nobody waits. */
        ANSWERED,
        ALL
    }

    ThreadQuery query() {
        return new ThreadQuery(
                switch (view) {
                    case WAITING -> Boolean.TRUE;
                    case ANSWERED -> Boolean.FALSE;
                    case UNDECIDED, ALL -> null;
                },
                view == View.UNDECIDED,
                nonBlank(seller),
                nonBlank(marketplace),
                nonBlank(text.substring(0, Math.min(text.length(), LONGEST_TEXT))),
                nonBlank(after),
                PAGE);
    }

    /** The same filters with another choice of threads, from the start. */
    InboxFilter with(View other) {
        return new InboxFilter(other, seller, marketplace, text, "");
    }

    /** The address of this list, at a page. */
    String address(String page) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/messages").queryParam("view", view);
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

    private static String nonBlank(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
