package io.sportello.mail.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/**
 * The fingerprint by which a mail is known again, whether it comes from a mailbox, an exported file or another mailbox of
 * the seller: line ends, mbox quoting and the headers that transport and mail programs add don't count. What a server
 * found out about the sender does count, so that a forged copy never stands in for the genuine mail.
 */
class ContentHash {

    private static final Set<String> ADDED_ON_THE_WAY = Set.of(
            "received",
            "x-received",
            "return-path",
            "delivered-to",
            "envelope-to",
            "x-envelope-to",
            "x-original-to",
            "status",
            "x-status",
            "x-keywords",
            "x-uid",
            "x-uidl",
            "x-account-key",
            "x-mozilla-status",
            "x-mozilla-status2",
            "x-mozilla-keys",
            "x-gm-thrid",
            "x-gmail-labels",
            "content-length",
            "lines");
    private static final int LONGEST_NAME = 60;
    private static final int FROM = 6;
    private static final int MOST_QUOTES = 200;

    private final MessageDigest lasting = sha256();
    private final MessageDigest whole = sha256();
    private final ByteArrayOutputStream start = new ByteArrayOutputStream();
    private final byte[] buffer = new byte[8192];
    private int buffered;
    private boolean counts = true;
    private boolean inHeaders = true;
    private boolean hasIdentity;
    private boolean deciding = true;
    private int emptyLines;
    private long headerBytes;
    private long delimiters;

    void update(byte[] bytes, int offset, int length) {
        whole.update(bytes, offset, length);
        for (int i = offset; i < offset + length; i++) {
            take(bytes[i]);
        }
    }

    private void take(byte b) {
        if (inHeaders) {
            headerBytes++;
        }
        if (b == '\r') {
            return;
        }
        if (b == '\n') {
            endLine();
        } else if (deciding) {
            start.write(b);
            if (isDecided(b)) {
                decide();
            }
        } else if (counts) {
            put(b);
        }
    }

    private boolean isDecided(byte b) {
        if (inHeaders) {
            return b == ':' || start.size() > LONGEST_NAME;
        }
        return (b != '>' && start.size() >= FROM) || start.size() > MOST_QUOTES;
    }

    /** The start of a line tells whether it counts. */
    private void decide() {
        deciding = false;
        String text = start.toString(StandardCharsets.ISO_8859_1);
        start.reset();
        if (inHeaders) {
            decideHeader(text);
        } else {
            counts = true;
            delimiters += text.startsWith("--") ? 1 : 0;
            text = text.startsWith(">") ? text.replaceFirst("^>+(?=From )", "") : text;
        }
        if (counts) {
            putAll(text);
        }
    }

    private void decideHeader(String text) {
        if (text.startsWith(" ") || text.startsWith("\t")) {
            return;
        }
        String name = text.replace(":", "").strip().toLowerCase(Locale.ROOT);
        counts = !ADDED_ON_THE_WAY.contains(name);
        hasIdentity |= name.equals("message-id") || name.equals("date");
    }

    private void endLine() {
        boolean empty = deciding && start.size() == 0;
        if (empty) {
            inHeaders = false;
            counts = true;
            emptyLines++;
        } else {
            if (deciding) {
                decide();
            }
            if (counts) {
                emptyLines++;
            }
        }
        deciding = true;
    }

    /** Line ends are held back, so that those at the end don't count. */
    private void put(byte b) {
        for (; emptyLines > 0; emptyLines--) {
            append((byte) '\n');
        }
        append(b);
    }

    private void putAll(String text) {
        for (byte b : text.getBytes(StandardCharsets.ISO_8859_1)) {
            put(b);
        }
    }

    private void append(byte b) {
        if (buffered == buffer.length) {
            flush();
        }
        buffer[buffered++] = b;
    }

    private void flush() {
        lasting.update(buffer, 0, buffered);
        buffered = 0;
    }

    /** How long the headers are in bytes. */
    long headerBytes() {
        return headerBytes;
    }

    /** How many lines look like the delimiter between two parts. */
    long delimiters() {
        return delimiters;
    }

    /** In hexadecimal. A mail that has neither date nor identity is told from others by its way, too. */
    String hex() {
        if (deciding && start.size() > 0) {
            decide();
        }
        flush();
        return HexFormat.of().formatHex(hasIdentity ? lasting.digest() : whole.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
