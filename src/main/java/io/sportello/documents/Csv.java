package io.sportello.documents;

import java.util.regex.Pattern;

/** Makes texts fit for a CSV file that people open in a spreadsheet. */
public final class Csv {

    /** Full-width signs start formulas as well; apostrophes before them count, so that none is lost on the way back. */
    private static final Pattern FORMULA =
            Pattern.compile("^'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private Csv() {}

    /** A text that a spreadsheet would take for a formula starts with an apostrophe instead; null stays null. */
    public static String harmless(String text) {
        return text != null && FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that was made harmless; null stays null. */
    public static String plain(String harmless) {
        return harmless != null
                        && harmless.startsWith("'")
                        && FORMULA.matcher(harmless).matches()
                ? harmless.substring(1)
                : harmless;
    }
}
