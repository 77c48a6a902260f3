package io.sportello.web;

import io.sportello.web.ManualHit.Piece;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words to look for in the manual, whatever their case and accents; each stands for the words that begin with it. */
final class ManualWords {

    private static final int MOST = 8;
    private static final int LONGEST = 100;
    private static final int AROUND = 140;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern ACCENT = Pattern.compile("\\p{M}");

    private final List<String> words;

    private ManualWords(List<String> words) {
        this.words = words;
    }

    static ManualWords of(String query) {
        String cut = query.substring(0, Math.min(LONGEST, query.length()));
        return new ManualWords(Arrays.stream(NO_WORD.split(cut, 0))
                .filter(word -> !word.isEmpty())
                .map(ManualWords::plain)
                .distinct()
                .limit(MOST)
                .toList());
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    boolean allIn(String text) {
        return countIn(text) == words.size();
    }

    /** How many of the words stand in a text. */
    int countIn(String text) {
        List<String> there = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map(ManualWords::plain)
                .toList();
        return (int) words.stream()
                .filter(word -> there.stream().anyMatch(other -> other.startsWith(word)))
                .count();
    }

    /** A passage of the text around the first of the words, in pieces. */
    List<Piece> excerpt(String text) {
        List<Piece> pieces = new ArrayList<>();
        int[] window = window(text);
        int at = window[0];
        Matcher word = WORD.matcher(text);
        if (at > 0) {
            pieces.add(new Piece("… ", false));
        }
        for (word.region(window[0], window[1]); word.find(); ) {
            if (isLookedFor(word.group())) {
                pieces.add(new Piece(text.substring(at, word.start()), false));
                pieces.add(new Piece(word.group(), true));
                at = word.end();
            }
        }
        pieces.add(new Piece(text.substring(at, window[1]) + (window[1] < text.length() ? " …" : ""), false));
        return pieces;
    }

    private int[] window(String text) {
        int first = WORD.matcher(text)
                .results()
                .filter(word -> isLookedFor(word.group()))
                .mapToInt(MatchResult::start)
                .findFirst()
                .orElse(0);
        int from = first <= AROUND ? 0 : text.indexOf(' ', first - AROUND) + 1;
        int end = text.indexOf(' ', Math.min(text.length(), first + AROUND));
        return new int[] {Math.min(from, first), end < 0 ? text.length() : end};
    }

    private boolean isLookedFor(String word) {
        String plain = plain(word);
        return words.stream().anyMatch(plain::startsWith);
    }

    private static String plain(String word) {
        return ACCENT.matcher(Normalizer.normalize(word, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
