package io.sportello.mail.reading;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds message ids in headers, in their angle brackets. */
final class MessageIds {

    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");
    private static final int MOST = 100;

    private MessageIds() {}

    /** The newest ones when there are very many. */
    static List<String> all(String header) {
        Matcher found = ID.matcher(header);
        List<String> ids =
                found.results().map(result -> result.group()).distinct().toList();
        return ids.subList(Math.max(0, ids.size() - MOST), ids.size());
    }

    /** The first one, or null. */
    static String first(String header) {
        return all(header).stream().findFirst().orElse(null);
    }
}
