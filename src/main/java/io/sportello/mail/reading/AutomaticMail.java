package io.sportello.mail.reading;

import java.util.Locale;
import java.util.Set;

/** Recognises what programs write: automatic answers, bounces and list mail. They must neither start nor stop a clock. */
final class AutomaticMail {

    private static final Set<String> BULK = Set.of("bulk", "junk", "list", "auto_reply");

    private AutomaticMail() {}

    static boolean is(HeaderLines headers, String contentType) {
        String submitted = lower(headers.raw("auto-submitted"));
        boolean answer = !submitted.isEmpty() && !submitted.startsWith("no");
        boolean list = headers.has("list-id") || BULK.contains(lower(headers.raw("precedence")));
        boolean suppressed = suppresses(lower(headers.raw("x-auto-response-suppress")))
                || headers.has("x-autoreply")
                || headers.has("x-autorespond");
        boolean bounce = lower(contentType).startsWith("multipart/report")
                || headers.raw("return-path").replace(" ", "").equals("<>");
        return answer || list || suppressed || bounce;
    }

    private static boolean suppresses(String value) {
        return !value.isEmpty() && !value.equals("none");
    }

    private static String lower(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }
}
