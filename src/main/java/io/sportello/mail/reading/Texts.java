package io.sportello.mail.reading;

/** Makes texts of strangers fit for columns and pages. */
public final class Texts {

    private Texts() {}

    /** At most so many characters, without a half of a pair at the end. */
    public static String shorten(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end);
    }

    /** On one line, without control characters and characters that turn the direction of writing. */
    public static String line(String text, int longest) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), longest));
        text.codePoints().limit(4L * longest).forEach(c -> {
            if (c == '\t' || c == '\n' || c == '\r') {
                line.append(' ');
            } else if (isPlain(c)) {
                line.appendCodePoint(c);
            }
        });
        return shorten(line.toString().strip(), longest);
    }

    /** Several lines, ending in line feeds, without other control characters. */
    public static String block(String text) {
        StringBuilder block = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            if (c == '\n' || c == '\t' || isPlain(c)) {
                block.appendCodePoint(c);
            }
        });
        return block.toString();
    }

    private static boolean isPlain(int c) {
        boolean turnsDirection = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !Character.isISOControl(c) && !turnsDirection && !half && c != 0xfeff;
    }
}
