package io.sportello.policies;

import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A file is not a decision table that may be run; says which file, where in it, and why: {@link #getMessage} in English, for
 * logs, and {@link #getLocalizedMessage} in the reader's language.
 */
public class TableRefused extends RuntimeException {

    private static final long serialVersionUID = 2L;

    /** A cell with its id in the file, which says nothing to those who see rows and columns. */
    private static final Pattern CELL = Pattern.compile(".*\\(row (\\d+), (input|output|annotation) (\\d+)\\)");

    private static final Pattern ROW = Pattern.compile("row (\\d+)");

    private final String file;
    private final String element;
    private final Refusal why;

    /**
     * @param file the file or table
     * @param element the element at fault, or the file's root
     * @param reason what is wrong with it, as {@link Refusal} knows it
     * @param arguments the arguments of that
     */
    public TableRefused(String file, String element, String reason, Object... arguments) {
        this(file, element, Refusal.of(reason, arguments));
    }

    public TableRefused(String file, String element, Refusal why) {
        super(file + ", " + element + ": " + why.words(Locale.ROOT));
        this.file = file;
        this.element = element;
        this.why = why;
    }

    @Override
    public String getLocalizedMessage() {
        Locale locale = LocaleContextHolder.getLocale();
        return file + ", " + place(locale) + ": " + why.words(locale);
    }

    private String place(Locale locale) {
        return CELL.matcher(element)
                .results()
                .findFirst()
                .map(cell -> Refusal.of("in." + cell.group(2), cell.group(1), cell.group(3)))
                .or(() -> ROW.matcher(element)
                        .results()
                        .filter(row -> row.group().equals(element))
                        .findFirst()
                        .map(TableRefused::row))
                .map(place -> place.words(locale))
                .orElse(element);
    }

    private static Refusal row(MatchResult row) {
        return Refusal.of("in.row", row.group(1));
    }
}
