package io.sportello.marketplace.mail;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the marketplace's order numbers in texts. */
public final class OrderNumbers {

    private static final Pattern ORDER = Pattern.compile("(?<![\\d-])\\d{3}-\\d{7}-\\d{7}(?![\\d-])");

    private OrderNumbers() {}

    /** The only order a text names; empty when it names none, or several. */
    static Optional<String> only(String text) {
        Set<String> found = all(text);
        return found.size() == 1 ? Optional.of(found.iterator().next()) : Optional.empty();
    }

    /** Whether a text is an order number and nothing else. */
    public static boolean isOne(String text) {
        return ORDER.matcher(text).matches();
    }

    static Set<String> all(String text) {
        Set<String> found = new TreeSet<>();
        Matcher order = ORDER.matcher(text == null ? "" : text);
        while (order.find()) {
            found.add(order.group());
        }
        return found;
    }
}
