package io.sportello.feedback;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A ground that the rules found to hold.
 *
 * @param ground which
 * @param words the comment's words that make it hold
 * @param source where the marketplace says so
 */
public record FoundGround(Ground ground, String words, String source) {

    private static final int LONGEST_WORDS = 600;

    public FoundGround {
        words = words.substring(0, Math.min(LONGEST_WORDS, words.length())).replaceAll("\\s+", " ");
    }

    /** A line a ground. */
    static String write(List<FoundGround> grounds) {
        return grounds.stream()
                .map(found -> String.join("\t", found.ground.name(), found.words, found.source))
                .collect(Collectors.joining("\n"));
    }

    static List<FoundGround> read(String lines) {
        return lines.lines()
                .map(line -> line.split("\t", 3))
                .map(cells -> new FoundGround(Ground.valueOf(cells[0]), cells[1], cells[2]))
                .toList();
    }
}
