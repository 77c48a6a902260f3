package io.sportello.policies.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads cells in the part of FEEL whose meaning is exact here: {@code -}, literals, comparisons with a literal, ranges
 * between literals, lists of these, and {@code not(…)} around such a list (DMN 1.4, table 50, unary tests).
 */
public final class CellReader {

    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern COMPARED = Pattern.compile("(<=|>=|<|>)(.*)", Pattern.DOTALL);
    private static final Pattern RANGE = Pattern.compile("([\\[(\\]])(.*)\\.\\.(.*)([])\\[])", Pattern.DOTALL);

    private final String type;

    private CellReader(String type) {
        this.type = type;
    }

    /**
     * What a cell asks.
     *
     * @param type FEEL type of its column
     * @throws Unprovable when it is more than can be compared exactly
     */
    public static CellTest read(String type, String cell) {
        String text = cell.strip();
        if (text.equals("-") || text.isEmpty()) {
            return CellTest.ANYTHING;
        }
        Matcher not = NOT.matcher(text);
        return not.matches() ? new CellReader(type).list(true, not.group(1)) : new CellReader(type).list(false, text);
    }

    /**
     * What each item of a list asks, in its order; {@code not(…)} is one item.
     *
     * @throws Unprovable when it is more than can be compared exactly
     */
    static List<CellTest> each(String type, String cell) {
        String text = cell.strip();
        return NOT.matcher(text).matches()
                ? List.of(read(type, text))
                : items(text).stream().map(item -> read(type, item)).toList();
    }

    private CellTest list(boolean none, String text) {
        List<Span> spans = new ArrayList<>();
        boolean missing = false;
        for (String item : items(text)) {
            if (item.equals("null")) {
                missing = true;
            } else {
                spans.add(span(item));
            }
        }
        return new CellTest(none, missing, List.copyOf(spans));
    }

    private Span span(String item) {
        Matcher compared = COMPARED.matcher(item);
        if (compared.matches()) {
            Comparable<?> end = ordered(compared.group(2), item);
            return switch (compared.group(1)) {
                case "<" -> new Span(null, false, end, false);
                case "<=" -> new Span(null, false, end, true);
                case ">" -> new Span(end, false, null, false);
                default -> new Span(end, true, null, false);
            };
        }
        Matcher range = RANGE.matcher(item);
        return range.matches() ? range(range, item) : Span.at(value(item, item));
    }

    private Span range(Matcher range, String item) {
        return new Span(
                ordered(range.group(2), item),
                range.group(1).equals("["),
                ordered(range.group(3), item),
                range.group(4).equals("]"));
    }

    private Comparable<?> ordered(String text, String item) {
        if (!type.equals("number") && !type.equals("date")) {
            throw new Unprovable(item);
        }
        return value(text, item);
    }

    private Comparable<?> value(String text, String item) {
        Comparable<?> value = Literal.read(type, text);
        if (value == null) {
            throw new Unprovable(item);
        }
        return value;
    }

    /** Parts between commas that stand neither in a text nor in brackets. */
    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (!quoted) {
                depth += "([".indexOf(c) >= 0 ? 1 : (")]".indexOf(c) >= 0 ? -1 : 0);
            }
            if (c == ',' && !quoted && depth == 0) {
                items.add(text.substring(from, i).strip());
                from = i + 1;
            }
        }
        items.add(text.substring(from).strip());
        return items;
    }
}
