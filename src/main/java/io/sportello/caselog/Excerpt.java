package io.sportello.caselog;

import io.sportello.subjects.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the few words around the first that was looked for out of a text, with all of those marked. */
final class Excerpt {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int BEFORE = 60;
    private static final int LENGTH = 180;

    private Excerpt() {}

    /** @param wanted folded words */
    static List<ExcerptPiece> of(String body, List<String> wanted) {
        String text = body.replaceAll("\\s+", " ").strip();
        int from = wordStart(text, Math.max(0, first(text, wanted) - BEFORE));
        int to = Math.min(text.length(), from + LENGTH);
        List<ExcerptPiece> pieces = new ArrayList<>();
        Matcher words = WORD.matcher(text).region(from, to);
        int done = from;
        while (words.find()) {
            if (isWanted(words.group(), wanted)) {
                add(pieces, (done == from && from > 0 ? "… " : "") + text.substring(done, words.start()), false);
                add(pieces, words.group(), true);
                done = words.end();
            }
        }
        add(pieces, text.substring(done, to) + (to < text.length() ? " …" : ""), false);
        return pieces;
    }

    private static int first(String text, List<String> wanted) {
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (isWanted(words.group(), wanted)) {
                return words.start();
            }
        }
        return 0;
    }

    /** The start of the next word, so that none is cut. */
    private static int wordStart(String text, int at) {
        int space = at == 0 ? -1 : text.indexOf(' ', at);
        return at == 0 || space < 0 || space > at + BEFORE ? at : space + 1;
    }

    private static boolean isWanted(String word, List<String> wanted) {
        String folded = Words.folded(word);
        return wanted.stream().anyMatch(folded::startsWith);
    }

    private static void add(List<ExcerptPiece> pieces, String text, boolean wanted) {
        if (!text.isEmpty()) {
            pieces.add(new ExcerptPiece(text, wanted));
        }
    }
}
