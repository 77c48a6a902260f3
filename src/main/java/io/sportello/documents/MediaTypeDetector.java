package io.sportello.documents;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells a file's type from its first bytes, because names and claimed types are the sender's. */
final class MediaTypeDetector {

    /** How many bytes it looks at. */
    static final int HEAD = 8192;

    private static final Map<String, String> SIGNATURES = Map.of(
            "89504e470d0a1a0a", "image/png",
            "ffd8ff", "image/jpeg",
            "255044462d", "application/pdf",
            "474946383761", "image/gif",
            "474946383961", "image/gif",
            "1f8b", "application/gzip",
            "504b0304", "application/zip",
            "504b0506", "application/zip");

    private static final Pattern XML =
            Pattern.compile("\\A(\\u00ef\\u00bb\\u00bf)?\\s*<(\\?xml|[A-Za-z_][\\w.:-]*[\\s/>])");
    private static final Pattern HTML = Pattern.compile(
            "\\A(\\u00ef\\u00bb\\u00bf)?\\s*<(!doctype|html|head|body|script|svg)", Pattern.CASE_INSENSITIVE);
    private static final Pattern MAIL_HEADER = Pattern.compile("\\A[A-Za-z][A-Za-z0-9-]*:[ \\t\\r\\n]");
    private static final Pattern MAIL_ORIGIN = Pattern.compile(
            "^(From|Received|Return-Path|MIME-Version|Message-ID):", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    private MediaTypeDetector() {}

    static String detect(byte[] head) {
        String hex = HexFormat.of().formatHex(head, 0, Math.min(16, head.length));
        for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
            if (hex.startsWith(signature.getKey())) {
                return signature.getValue();
            }
        }
        if (hex.startsWith("52494646") && hex.startsWith("57454250", 16)) {
            return "image/webp";
        }
        return detectText(head, hex);
    }

    private static String detectText(byte[] head, String hex) {
        if (hex.startsWith("fffe") || hex.startsWith("feff")) {
            String text = new String(head, StandardCharsets.UTF_16);
            return XML.matcher(text).find() ? "application/xml" : "text/plain";
        }
        if (isBinary(head)) {
            return "application/octet-stream";
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (HTML.matcher(text).find()) {
            return "text/plain";
        }
        if (XML.matcher(text).find()) {
            return "application/xml";
        }
        boolean mail =
                MAIL_HEADER.matcher(text).find() && MAIL_ORIGIN.matcher(text).find();
        return mail ? "message/rfc822" : "text/plain";
    }

    private static boolean isBinary(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1b) {
                return true;
            }
        }
        return false;
    }
}
