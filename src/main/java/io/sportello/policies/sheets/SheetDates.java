package io.sportello.policies.sheets;

import java.util.regex.Pattern;

/** Tells from its format whether a spreadsheet shows a number as a date or a time. */
final class SheetDates {

    private static final int FIRST = 14;
    private static final int LAST = 22;
    private static final int FIRST_TIME = 45;
    private static final int LAST_TIME = 47;

    /** What is not of the pattern: texts in quotes, colours and currencies in brackets, single characters as they are. */
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|General", Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    private SheetDates() {}

    /**
     * Whether it does.
     *
     * @param id the format's number, or null; those that spreadsheets have built in have no pattern
     * @param pattern such as {@code yyyy-mm-dd}, or null
     */
    static boolean isDate(Integer id, String pattern) {
        boolean builtIn = id != null && (within(id, FIRST, LAST) || within(id, FIRST_TIME, LAST_TIME));
        return builtIn
                || (pattern != null
                        && DATE.matcher(LITERAL.matcher(pattern).replaceAll("")).find());
    }

    private static boolean within(int id, int first, int last) {
        return id >= first && id <= last;
    }
}
