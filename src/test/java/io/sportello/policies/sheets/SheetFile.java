package io.sportello.policies.sheets;

import io.sportello.policies.tables.DecisionTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks of a test, also such as nobody should send. */
public final class SheetFile {

    private SheetFile() {}

    /** A table's own workbook. */
    public static byte[] of(DecisionTable table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            SheetWriter.write(table, (kind, key) -> "The " + key, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook with a table's headings in its sheet and whatever a test writes below them. */
    public static byte[] of(DecisionTable table, Consumer<Worksheet> below) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet 7");
            int column = 0;
            for (SheetColumn each : SheetColumn.of(table)) {
                sheet.value(0, column++, each.heading("x"));
            }
            below.accept(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same workbook with one part more, or another instead. */
    static byte[] with(byte[] file, String part, byte[] content) {
        Map<String, byte[]> parts = parts(file);
        parts.put(part, content);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> each : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The same workbook with other text in its sheet. */
    static byte[] with(byte[] file, String text, String other) {
        String part = "xl/worksheets/sheet1.xml";
        String sheet = new String(parts(file).get(part), StandardCharsets.UTF_8);
        if (!sheet.contains(text)) {
            throw new IllegalArgumentException(sheet);
        }
        return with(file, part, sheet.replace(text, other).getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipFile zip = ZipFile.builder().setByteArray(file).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }
}
