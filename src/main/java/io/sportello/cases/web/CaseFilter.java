package io.sportello.cases.web;

import io.sportello.cases.CaseCategory;
import io.sportello.cases.CaseQuery;
import io.sportello.cases.CaseStatus;
import java.util.Set;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the list of cases, as its address holds them.
 *
 * @param view which cases
 * @param seller a seller's id, or empty
 * @param category what it is about, or null
 * @param tag a word of the staff's, or empty
 * @param mine whether only those that the current user follows
 * @param text what to look for, or empty
 * @param after the cursor of the page, or empty
 */
record CaseFilter(
        View view, String seller, CaseCategory category, String tag, boolean mine, String text, String after) {

    private static final int PAGE = 50;
    private static final int LONGEST_TEXT = 100;

    /** Which cases a list shows. */
    enum View {
        /** Support works on it. */
        AT_WORK,
        /** The seller has to do something. */
        AT_SELLER,
        /** The marketplace has to do something. */
        AT_MARKETPLACE,
        /** Nothing more happens. */
        FINISHED,
        ALL;

        private Set<CaseStatus> statuses() {
            return switch (this) {
                case AT_WORK -> CaseStatus.AT_WORK;
                case AT_SELLER -> CaseStatus.AT_SELLER;
                case AT_MARKETPLACE -> Set.of(CaseStatus.WAITING_MARKETPLACE);
                case FINISHED -> CaseStatus.FINISHED;
                case ALL -> null;
            };
        }
    }

    CaseQuery query(String user) {
        return new CaseQuery(
                view.statuses(),
                view == View.AT_WORK,
                nonBlank(seller),
                category,
                nonBlank(tag),
                mine ? user : null,
                nonBlank(text.substring(0, Math.min(text.length(), LONGEST_TEXT))),
                nonBlank(after),
                PAGE);
    }

    /** The same filters with another choice of cases, from the start. */
    CaseFilter with(View other) {
        return new CaseFilter(other, seller, category, tag, mine, text, "");
    }

    /** The address of this list, at a page. */
    String address(String page) {
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/cases").queryParam("view", view);
        add(uri, "seller", seller);
        add(uri, "category", category == null ? "" : category.name());
        add(uri, "tag", tag);
        add(uri, "mine", mine ? "true" : "");
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
