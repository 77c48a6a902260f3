package io.sportello.policies.analysis;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that somebody probably meant. */
class Spelling {

    private Spelling() {}

    /**
     * The nearest of some words: the same but for case, or with one letter wrong in words from 4 letters on, two from 7 on;
     * short codes are all near each other.
     */
    static Optional<String> near(String word, Collection<String> known) {
        int most = word.length() < 4 ? 0 : (word.length() < 7 ? 1 : 2);
        return known.stream()
                .filter(each -> !each.equals(word) && Math.abs(each.length() - word.length()) <= most)
                .filter(each -> distance(each, word) <= most)
                .min(Comparator.<String>comparingInt(each -> distance(each, word))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** How many letters are to be changed, added or left out, whatever their case. */
    private static int distance(String one, String other) {
        String left = one.toLowerCase(Locale.ROOT);
        String right = other.toLowerCase(Locale.ROOT);
        int[] row = new int[right.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = corner + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[right.length()];
    }
}
