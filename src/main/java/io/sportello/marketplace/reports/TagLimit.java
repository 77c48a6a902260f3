package io.sportello.marketplace.reports;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Ends a text in which a tag, a comment or a CDATA section never ends. The XML parser keeps each of them whole in memory,
 * so they must have a limit; ordinary text comes in parts and needs none.
 */
class TagLimit extends FilterReader {

    private static final int LONGEST = 16 * 1024 * 1024;
    private static final int OPENING = "<![CDATA[".length();

    private final StringBuilder opening = new StringBuilder();
    private long inside = -1;
    private String end = ">";
    private char quote;
    private char last;
    private char secondLast;

    TagLimit(Reader reader) {
        super(reader);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
            follow(target[i]);
        }
        if (inside > LONGEST) {
            throw new IOException("Markup without end");
        }
        return count;
    }

    private void follow(char c) {
        if (inside < 0) {
            if (c == '<') {
                begin();
            }
            return;
        }
        inside++;
        learn(c);
        if (end.length() == 1) {
            followTag(c);
        } else if (c == '>' && last == end.charAt(1) && secondLast == end.charAt(0)) {
            inside = -1;
        }
        secondLast = last;
        last = c;
    }

    private void begin() {
        inside = 0;
        opening.setLength(0);
        opening.append('<');
        end = ">";
        quote = 0;
        last = 0;
        secondLast = 0;
    }

    /** Which kind of markup it is shows in its first characters. */
    private void learn(char c) {
        if (opening.length() < OPENING) {
            opening.append(c);
            switch (opening.toString()) {
                case "<!--" -> end = "-->";
                case "<![CDATA[" -> end = "]]>";
                default -> {}
            }
        }
    }

    private void followTag(char c) {
        if (quote != 0) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '>') {
            inside = -1;
        }
    }
}
