package io.sportello.marketplace.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds out a file's encoding and format in one pass. The byte order mark wins, then the XML declaration, then UTF-8 if
 * the whole content is valid in it, else Windows-1252, the marketplace's old habit.
 */
class Recognition {

    private static final int HEAD = 4096;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("\\A<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private static final Pattern HEALTH = Pattern.compile("<(\\w{1,20}:)?sellerPerformanceReports?[\\s>/]");

    private final byte[] head;
    private final boolean validUtf8;

    Recognition(InputStream content) throws IOException {
        InputStream unpacked = Gzip.unpack(content);
        head = readHead(unpacked);
        refuseWhatIsNoText();
        validUtf8 = Utf8Check.isValid(head, unpacked);
    }

    ReportFile result() {
        Charset charset = charset();
        String start = new String(head, charset).replace("\ufeff", "").stripLeading();
        if (start.isEmpty()) {
            throw new ReportRefused("import.refused.empty", "");
        }
        return new ReportFile(format(start), charset);
    }

    private static ReportFormat format(String start) {
        return switch (start.charAt(0)) {
            case '{' -> ReportFormat.JSON_PERFORMANCE;
            case '<' -> HEALTH.matcher(start).find() ? ReportFormat.XML_PERFORMANCE : ReportFormat.XML_RETURNS;
            default ->
                SellerFeedbackReader.hasHeader(start.lines().findFirst().orElse(""))
                        ? ReportFormat.SELLER_FEEDBACK
                        : ReportFormat.FLAT_FILE_RETURNS;
        };
    }

    private static byte[] readHead(InputStream unpacked) throws IOException {
        byte[] buffer = new byte[HEAD];
        int length = 0;
        try {
            for (int n = 0; n >= 0 && length < HEAD; n = unpacked.read(buffer, length, HEAD - length)) {
                length += n;
            }
        } catch (java.io.EOFException | java.util.zip.ZipException e) {
            // a packed file that is cut off: what came out counts, the reader reports the break
        }
        return Arrays.copyOf(buffer, length);
    }

    private void refuseWhatIsNoText() {
        if (startsWith(0x50, 0x4b, 0x03, 0x04) || startsWith(0x50, 0x4b, 0x05, 0x06)) {
            throw new ReportRefused("import.refused.zip", "");
        }
        if (byteOrderMark() == null) {
            for (byte b : head) {
                if (b == 0) {
                    throw new ReportRefused("import.refused.binary", "");
                }
            }
        }
    }

    private Charset charset() {
        Charset marked = byteOrderMark();
        if (marked != null) {
            return marked;
        }
        Charset declared = declared();
        if (declared != null && !declared.equals(StandardCharsets.UTF_8)) {
            return declared;
        }
        return validUtf8 ? StandardCharsets.UTF_8 : WINDOWS_1252;
    }

    private Charset byteOrderMark() {
        if (startsWith(0xef, 0xbb, 0xbf)) {
            return StandardCharsets.UTF_8;
        }
        if (startsWith(0xff, 0xfe)) {
            return StandardCharsets.UTF_16LE;
        }
        return startsWith(0xfe, 0xff) ? StandardCharsets.UTF_16BE : null;
    }

    private Charset declared() {
        Matcher declaration = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declaration.find()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(declaration.group(1));
            boolean wide = charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
            // a wide encoding could not have been read this far; Latin-1 in the wild means Windows-1252
            return wide || charset.equals(StandardCharsets.ISO_8859_1) || charset.equals(StandardCharsets.US_ASCII)
                    ? (validUtf8 && !charset.equals(StandardCharsets.ISO_8859_1)
                            ? StandardCharsets.UTF_8
                            : WINDOWS_1252)
                    : charset;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }

    private boolean startsWith(int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
