package io.sportello.mail.reading;

import jakarta.mail.internet.MimeUtility;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;

/** Turns bytes into text though the charset is missing, unknown or wrong. */
final class Charsets {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final Set<Charset> WESTERN =
            Set.of(StandardCharsets.US_ASCII, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_8, WINDOWS);

    private Charsets() {}

    /**
     * @param cut whether the bytes may end within a character
     */
    static String decode(byte[] bytes, String claimed, boolean cut) {
        Charset charset = find(claimed);
        if (charset != null && !WESTERN.contains(charset)) {
            return new String(bytes, charset);
        }
        // bytes that form valid UTF-8 beyond ASCII are hardly ever anything else, whatever the header says
        String utf8 = strict(bytes, cut);
        return utf8 == null ? new String(bytes, WINDOWS) : utf8;
    }

    private static String strict(byte[] bytes, boolean cut) {
        for (int drop = 0; drop <= (cut ? 3 : 0) && drop <= bytes.length; drop++) {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(bytes, 0, bytes.length - drop))
                        .toString();
            } catch (CharacterCodingException notUtf8) {
                // the next try leaves the last byte out
            }
        }
        return null;
    }

    private static Charset find(String claimed) {
        if (claimed == null || claimed.isBlank()) {
            return null;
        }
        try {
            return Charset.forName(MimeUtility.javaCharset(claimed.strip().toLowerCase(Locale.ROOT)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return null;
        }
    }
}
