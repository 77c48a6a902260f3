package io.sportello.evidence;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets headings and paragraphs on A4 pages; what does not fit into memory goes to a temporary file. */
class PdfPages implements Closeable {

    /** Longer documents end with a note; the whole text stands in the archive's other files. */
    private static final int MOST_PAGES = 300;

    private static final float MARGIN = 54;
    private static final float LEADING = 1.4f;
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache());
    private final PDFont font;
    private final String footer;
    private final Map<Integer, Boolean> drawable = new HashMap<>();
    private PDPageContentStream page;
    private float y;

    PdfPages(String title, String footer, Locale locale) throws IOException {
        try (InputStream file = PDDocument.class.getResourceAsStream(FONT)) {
            this.font = PDType0Font.load(document, file);
        }
        this.footer = footer;
        document.getDocumentInformation().setTitle(title);
        document.getDocumentCatalog().setLanguage(locale.toLanguageTag());
    }

    /** Whether there is room for more. */
    boolean open() {
        return document.getNumberOfPages() <= MOST_PAGES;
    }

    /** @param size in points */
    void heading(String text, float size) throws IOException {
        y -= size * 0.6f;
        paragraph(text, size, 0);
        y -= size * 0.2f;
    }

    /** @param indent from the left margin, in points */
    void paragraph(String text, float size, float indent) throws IOException {
        for (String line : lines(text, size, indent)) {
            line(line, size, indent);
        }
    }

    private void line(String line, float size, float indent) throws IOException {
        if (!open()) {
            return;
        }
        if (page == null || y - size * LEADING < MARGIN) {
            turn();
        }
        y -= size * LEADING;
        put(line, size, MARGIN + indent, y);
    }

    private void put(String text, float size, float x, float height) throws IOException {
        page.beginText();
        page.setFont(font, size);
        page.newLineAtOffset(x, height);
        page.showText(text);
        page.endText();
    }

    private void turn() throws IOException {
        if (page != null) {
            page.close();
        }
        PDPage next = new PDPage(PDRectangle.A4);
        document.addPage(next);
        page = new PDPageContentStream(document, next);
        y = PDRectangle.A4.getHeight() - MARGIN;
        put(footer + " · " + document.getNumberOfPages(), 8, MARGIN, MARGIN / 2);
    }

    private List<String> lines(String text, float size, float indent) throws IOException {
        float width = (PDRectangle.A4.getWidth() - 2 * MARGIN - indent) * 1000 / size;
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.strip().split("\\R", -1)) {
            wrap(shown(paragraph), width, lines);
        }
        return lines;
    }

    private void wrap(String paragraph, float width, List<String> lines) throws IOException {
        String rest = paragraph;
        while (font.getStringWidth(rest) > width) {
            int end = fitting(rest, width);
            int space = rest.lastIndexOf(' ', end);
            int cut = space > 0 ? space : end;
            lines.add(rest.substring(0, cut));
            rest = rest.substring(cut).stripLeading();
        }
        lines.add(rest);
    }

    /** How many characters fit, at least one. */
    private int fitting(String text, float width) throws IOException {
        float used = 0;
        int end = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            used += font.getStringWidth(text.substring(end, next));
            if (used > width) {
                break;
            }
            end = next;
        }
        return Math.max(text.offsetByCodePoints(0, 1), end);
    }

    /** What the font has no sign for is shown as a question mark. */
    private String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (Character.isWhitespace(point) || Character.isSpaceChar(point)) {
                shown.append(' ');
            } else if (!Character.isISOControl(point) && Character.getType(point) != Character.FORMAT) {
                shown.appendCodePoint(drawable.computeIfAbsent(point, this::has) ? point : '?');
            }
        });
        return shown.toString();
    }

    private boolean has(int point) {
        try {
            font.encode(Character.toString(point));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    void writeTo(OutputStream out) throws IOException {
        if (page == null) {
            turn();
        }
        page.close();
        document.save(out);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
