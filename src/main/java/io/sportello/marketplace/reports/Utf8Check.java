package io.sportello.marketplace.reports;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipException;

/** Tells whether a stream is UTF-8 from beginning to end, with two small buffers. */
final class Utf8Check {

    private static final int BUFFER = 64 * 1024;

    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final CharBuffer characters = CharBuffer.allocate(BUFFER);

    private Utf8Check() {}

    /** Whether {@code head} followed by {@code rest} is UTF-8. */
    static boolean isValid(byte[] head, InputStream rest) throws IOException {
        Utf8Check check = new Utf8Check();
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        bytes.put(head);
        try {
            for (int n = 0; n >= 0; n = rest.read(bytes.array(), bytes.position(), bytes.remaining())) {
                bytes.position(bytes.position() + n);
                if (!check.accepts(bytes)) {
                    return false;
                }
            }
        } catch (EOFException | ZipException cutOff) {
            return true;
        }
        return bytes.position() == 0;
    }

    private boolean accepts(ByteBuffer bytes) {
        bytes.flip();
        boolean bad;
        do {
            characters.clear();
            var outcome = decoder.decode(bytes, characters, false);
            bad = outcome.isError();
            if (outcome.isUnderflow()) {
                break;
            }
        } while (!bad);
        bytes.compact();
        return !bad;
    }
}
