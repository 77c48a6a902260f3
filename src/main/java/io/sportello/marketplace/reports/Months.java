package io.sportello.marketplace.reports;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The names of the months, long and short, in the languages that reports come in. */
final class Months {

    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.ITALIAN, Locale.GERMAN, Locale.FRENCH, Locale.forLanguageTag("es"));
    private static final List<TextStyle> STYLES =
            List.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);
    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]");
    private static final Map<String, Integer> NUMBERS = new HashMap<>();

    static {
        for (Month month : Month.values()) {
            for (Locale language : LANGUAGES) {
                for (TextStyle style : STYLES) {
                    NUMBERS.putIfAbsent(plain(month.getDisplayName(style, language)), month.getValue());
                }
                // the short names of the JDK's language data are now longer than three letters here and there
                String full = plain(month.getDisplayName(TextStyle.FULL, language));
                NUMBERS.putIfAbsent(full.substring(0, Math.min(3, full.length())), month.getValue());
            }
        }
        // French juin and juillet share three letters, so these mean nothing
        NUMBERS.remove("jui");
    }

    private Months() {}

    static int number(String name) {
        Integer number = NUMBERS.get(plain(name));
        if (number == null) {
            throw new DateTimeException("No month: " + name);
        }
        return number;
    }

    private static String plain(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        return NOT_LETTERS.matcher(decomposed).replaceAll("");
    }
}
