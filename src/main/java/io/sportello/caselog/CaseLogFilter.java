package io.sportello.caselog;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The filters of the case log's page, as its address holds them.
 *
 * @param view which lines
 * @param seller a seller's id, or empty
 * @param kind the kind of subject, or empty
 * @param text the words to look for, or empty
 * @param after the cursor of the page, or empty
 */
record CaseLogFilter(LogView view, String seller, String kind, String text, String after) {

    private static final int PAGE = 50;
    private static final int LONGEST_TEXT = 200;

    LogQuery query() {
        return new LogQuery(
                view,
                nonBlank(seller),
                nonBlank(kind),
                null,
                nonBlank(text.substring(0, Math.min(text.length(), LONGEST_TEXT))),
                nonBlank(after),
                PAGE);
    }

    public CaseLogFilter with(LogView other) {
        return new CaseLogFilter(other, seller, kind, text, "");
    }

    /** The address of this list, at a page. */
    public String address(String page) {
        Map<String, Object> given = new LinkedHashMap<>();
        UriComponentsBuilder uri = UriComponentsBuilder.fromPath("/cases/log").queryParam("view", view);
        add(uri, given, "seller", seller);
        add(uri, given, "kind", kind);
        add(uri, given, "text", text);
        add(uri, given, "after", page);
        return uri.encode().buildAndExpand(given).toUriString();
    }

    /** The address of this page with a subject shown beside the list. */
    public String showing(CaseLine line) {
        return address(after) + "&subject=" + line.subject();
    }

    private static void add(UriComponentsBuilder uri, Map<String, Object> given, String name, String value) {
        if (value != null && !value.isBlank()) {
            uri.queryParam(name, "{" + name + "}");
            given.put(name, value);
        }
    }

    private static String nonBlank(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
