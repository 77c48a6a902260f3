package io.sportello.marketplace.reports;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;

/**
 * A file's text, without the byte order mark and without characters that no text format allows; they become U+FFFD, so
 * that one stray control character in a buyer's comment does not end an XML file.
 */
class TextSource extends Reader {

    /** More text than any report has; ends an archive that unpacks without end. */
    private static final long MOST_CHARACTERS = 2L * 1024 * 1024 * 1024;

    private final PushbackReader reader;
    private long total;
    private boolean started;

    TextSource(InputStream content, Charset charset) {
        this.reader = new PushbackReader(new InputStreamReader(content, charset));
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (!started) {
            started = true;
            skipByteOrderMark();
        }
        int count = reader.read(target, offset, length);
        for (int i = offset; i < offset + count; i++) {
            target[i] = clean(target[i]);
        }
        total += Math.max(0, count);
        if (total > MOST_CHARACTERS) {
            throw new IOException("The text is longer than any report");
        }
        return count;
    }

    private void skipByteOrderMark() throws IOException {
        int first = reader.read();
        if (first >= 0 && first != '\ufeff') {
            reader.unread(first);
        }
    }

    private static char clean(char c) {
        boolean allowed = c >= ' ' || c == '\t' || c == '\n' || c == '\r';
        return allowed && c != '\ufffe' && c != '\uffff' ? c : '\ufffd';
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
