package io.sportello.privacy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.mock.web.MockHttpServletResponse;

/** All that stands in an answer, by the names of its parts: what is packed is unpacked, and of a PDF its text is read. */
final class Answer {

    private Answer() {}

    static Map<String, String> parts(String name, MockHttpServletResponse answer) {
        Map<String, String> parts = new LinkedHashMap<>();
        StringBuilder head = new StringBuilder();
        answer.getHeaderNames().forEach(header -> head.append(header).append(answer.getHeaders(header)));
        parts.put(name + " (head)", head.toString().toLowerCase(Locale.ROOT));
        read(name, answer.getContentAsByteArray(), parts);
        return parts;
    }

    private static void read(String name, byte[] content, Map<String, String> parts) {
        String text = new String(content, StandardCharsets.UTF_8);
        try {
            if (text.startsWith("PK")) {
                unpack(name, content, parts);
            } else if (text.startsWith("%PDF")) {
                parts.put(name, pdf(content).toLowerCase(Locale.ROOT));
            } else {
                parts.put(name, text.toLowerCase(Locale.ROOT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(String name, byte[] content, Map<String, String> parts) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(
                        name + "!" + entry.getName() + " (name)",
                        entry.getName().toLowerCase(Locale.ROOT));
                read(name + "!" + entry.getName(), zip.readAllBytes(), parts);
            }
        }
    }

    private static String pdf(byte[] content) throws IOException {
        try (PDDocument document = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
