package io.sportello.mail.reading;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Splits a file into mails, one after another, holding one of them. A file that does not begin with a {@code From } line
 * is one mail.
 */
public class MboxReader implements AutoCloseable {

    private static final int PIECE = 16 * 1024;
    private static final Pattern SEPARATOR = Pattern.compile("From .*\\d{1,2}:\\d{2}.*\\d{4}.*", Pattern.DOTALL);
    private static final Pattern FIRST_LINE = Pattern.compile(">?From |[!-9;-~]{1,200}[ \\t]*:");
    private static final Pattern QUOTED = Pattern.compile(">+From .*", Pattern.DOTALL);

    private final InputStream in;
    private final byte[] piece = new byte[PIECE];
    private int length;
    private boolean lineStart = true;
    private boolean mbox;
    private boolean begun;
    private boolean ended;
    private long consumed;
    private long nextBegins;

    /** @param in closed with the reader */
    public MboxReader(InputStream in) {
        this.in = new BufferedInputStream(in, 64 * 1024);
    }

    /** The next mail, which the caller closes, or null at the end. */
    public RawMail next() throws IOException {
        if (!begun) {
            begin();
        }
        while (!ended) {
            try (RawMailSink sink = new RawMailSink(RawMail.LARGEST)) {
                fill(sink);
                if (!sink.isEmpty()) {
                    return sink.finish();
                }
            }
        }
        return null;
    }

    /** Where the mail after the last one begins, in bytes from where the reader began. */
    public long position() {
        return nextBegins;
    }

    /** Whether a file begins as a mail or an mbox does; reads its first line. */
    public static boolean isMail(InputStream file) throws IOException {
        String line = new String(file.readNBytes(1000), StandardCharsets.ISO_8859_1).stripLeading();
        return FIRST_LINE.matcher(line).lookingAt();
    }

    private void begin() throws IOException {
        begun = true;
        mbox = readPiece() && startsWith("From ");
        if (mbox) {
            skipLine();
            ended = !readPiece();
        } else {
            ended = length == 0;
        }
    }

    /** Writes pieces to the sink until the next mail begins; the first piece is read already. */
    private void fill(RawMailSink sink) throws IOException {
        boolean afterEmptyLine = false;
        boolean first = true;
        do {
            if (mbox && lineStart && !first && afterEmptyLine && isSeparator()) {
                nextBegins = consumed - length;
                skipLine();
                ended = !readPiece();
                return;
            }
            first = false;
            afterEmptyLine = lineStart && isLineEnd();
            write(sink);
            lineStart = piece[length - 1] == '\n';
        } while (readPiece());
        nextBegins = consumed;
        ended = true;
    }

    private void write(RawMailSink sink) throws IOException {
        boolean quoted =
                mbox && lineStart && piece[0] == '>' && QUOTED.matcher(text()).matches();
        int from = quoted ? 1 : 0;
        sink.write(piece, from, length - from);
    }

    private boolean isSeparator() {
        return startsWith("From ") && SEPARATOR.matcher(text()).matches();
    }

    private boolean isLineEnd() {
        return piece[0] == '\n' || (length > 1 && piece[0] == '\r' && piece[1] == '\n');
    }

    private boolean startsWith(String word) {
        return length >= word.length() && new String(piece, 0, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }

    private String text() {
        return new String(piece, 0, Math.min(length, 500), StandardCharsets.ISO_8859_1);
    }

    private void skipLine() throws IOException {
        while (piece[length - 1] != '\n' && readPiece()) {
            // the rest of the line
        }
        lineStart = true;
    }

    /** Reads a line, or a part of a very long one. */
    private boolean readPiece() throws IOException {
        length = 0;
        while (length < PIECE) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            piece[length++] = (byte) b;
            if (b == '\n') {
                break;
            }
        }
        consumed += length;
        return length > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
