package io.sportello.subjects;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts text into words the same way when it is written and when it is looked for: letters and digits only, without case
 * and accents, in no language in particular, because a thread mixes several. Words are found by how they begin.
 */
public final class Words {

    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final int LONGEST = 60;
    private static final int MOST_WANTED = 10;
    private static final int MOST_WRITTEN = 20_000;

    private Words() {}

    /** The words to keep of a text. */
    public static Set<String> written(String text) {
        return words(text, MOST_WRITTEN);
    }

    /** The words that a person looks for; those beyond the tenth are left out. */
    public static List<String> wanted(String text) {
        return List.copyOf(words(text, MOST_WANTED));
    }

    /** Without case and accents. */
    public static String folded(String text) {
        String bare =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
        return bare.toLowerCase(Locale.ROOT).replace("ß", "ss");
    }

    private static Set<String> words(String text, int most) {
        Set<String> words = new LinkedHashSet<>();
        split(folded(text)).limit(most).forEach(words::add);
        return words;
    }

    private static Stream<String> split(String text) {
        return Arrays.stream(BETWEEN.split(text))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)));
    }
}
