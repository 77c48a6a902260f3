package io.sportello.mail.reading;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Decodes {@code =?utf-8?q?words?=} in headers (RFC 2047), also such as break its rules. */
final class EncodedWords {

    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]{1,60})\\?([bBqQ])\\?([^?]{0,4000})\\?=");

    private EncodedWords() {}

    static String decode(String value) {
        StringBuilder decoded = new StringBuilder();
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        String charset = "";
        int end = 0;
        Matcher word = WORD.matcher(value);
        while (word.find()) {
            String between = value.substring(end, word.start());
            boolean goesOn =
                    run.size() > 0 && between.isBlank() && word.group(1).equalsIgnoreCase(charset);
            if (!goesOn) {
                // a character may be divided between two words, so the bytes of a run are decoded together
                decoded.append(text(run, charset)).append(end > 0 && between.isBlank() ? "" : between);
            }
            charset = word.group(1).replaceFirst("\\*.*", "");
            run.writeBytes(bytes(word.group(2), word.group(3)));
            end = word.end();
        }
        return decoded.append(text(run, charset)).append(value.substring(end)).toString();
    }

    private static String text(ByteArrayOutputStream run, String charset) {
        String text = Charsets.decode(run.toByteArray(), charset, false);
        run.reset();
        return text;
    }

    private static byte[] bytes(String encoding, String text) {
        return encoding.equalsIgnoreCase("b") ? base64(text) : quoted(text);
    }

    private static byte[] base64(String text) {
        String plain = text.replaceAll("[^A-Za-z0-9+/]", "");
        return Base64.getDecoder().decode(plain.substring(0, plain.length() - (plain.length() % 4 == 1 ? 1 : 0)));
    }

    private static byte[] quoted(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int code = c == '=' ? hex(text, i + 1) : -1;
            if (code >= 0) {
                bytes.write(code);
                i += 2;
            } else {
                bytes.writeBytes(String.valueOf(c == '_' ? ' ' : c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static int hex(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = Character.digit(text.charAt(at), 16);
        int low = Character.digit(text.charAt(at + 1), 16);
        return high < 0 || low < 0 ? -1 : 16 * high + low;
    }
}
