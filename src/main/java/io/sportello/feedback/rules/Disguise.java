package io.sportello.feedback.rules;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A word as it may be spelled to be read but not found: with signs for letters, letters left out or drawn out. */
final class Disguise {

    private static final Pattern TOKEN = Pattern.compile("[\\p{L}@$][\\p{L}\\d@$!*#]*[\\p{L}\\d*#]|[\\p{L}]");
    private static final Pattern LEFT_OUT = Pattern.compile("[*#]");
    private static final Pattern DRAWN_OUT = Pattern.compile("(\\p{L})\\1{2,}");

    private final String plain;

    Disguise(String token) {
        String lower = token.toLowerCase(Locale.ROOT);
        String letters = lower.replace('@', 'a')
                .replace('$', 's')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('!', 'i');
        plain = DRAWN_OUT.matcher(letters).replaceAll("$1");
    }

    static Stream<String> tokens(String text) {
        return TOKEN.matcher(text).results().map(MatchResult::group);
    }

    /** Whether it is the word, or begins as it when the word ends with an asterisk. */
    boolean stands(String word) {
        boolean start = word.endsWith("*");
        String stem = start ? word.substring(0, word.length() - 1) : word;
        if (plain.length() < stem.length() || (!start && plain.length() > stem.length())) {
            return false;
        }
        for (int i = 0; i < stem.length(); i++) {
            boolean hidden = LEFT_OUT.matcher(plain.substring(i, i + 1)).matches();
            if (!hidden && plain.charAt(i) != stem.charAt(i)) {
                return false;
            }
        }
        return Character.isLetter(plain.charAt(0))
                && plain.chars()
                                .limit(stem.length())
                                .filter(Character::isLetter)
                                .count()
                        >= FEWEST;
    }

    private static final int FEWEST = 1;
}
