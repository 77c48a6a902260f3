package io.sportello.policies.sheets;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/**
 * Lets only what a plain workbook consists of through to the library that reads it: its XML parts, unpacked within bounds
 * and packed anew, so that what was looked at is what is read.
 */
final class SafeWorkbook {

    /** The largest file, in bytes. */
    static final int MAX_BYTES = 10_000_000;

    /** The most that all its parts come to when unpacked, in bytes. */
    static final int MAX_UNPACKED = 40_000_000;

    /** How many bytes tell what kind of file it is. */
    private static final int HEADER = 8;

    static final int MAX_PARTS = 1_000;

    private static final Pattern MACROS = Pattern.compile("(?i).*(vbaproject|vbadata|macrosheets/|dialogsheets/).*");
    private static final Pattern FOREIGN =
            Pattern.compile("(?i).*(externallinks/|embeddings/|activex/|ctrlprops/|connections\\.xml|querytables/).*");
    private static final Pattern PART = Pattern.compile("(?i).*\\.(xml|rels)");

    /** The library keeps a list as long as the farthest column. */
    private static final Pattern FAR_CELL = Pattern.compile("\\sr\\s*=\\s*[\"'][A-Za-z]{4,}\\d");

    private SafeWorkbook() {}

    /**
     * The same workbook without anything that a table has no use for.
     *
     * @throws SheetRefused when it is none, too large, encrypted, or holds macros or links to elsewhere
     */
    static byte[] of(byte[] file) {
        if (file.length > MAX_BYTES) {
            throw new SheetRefused("policies.sheet.too-large", Integer.toString(MAX_BYTES / 1_000_000));
        }
        if (file.length < HEADER) {
            throw new SheetRefused("policies.sheet.not-xlsx");
        }
        if (ReadableWorkbook.isOLE2Header(file)) {
            throw new SheetRefused("policies.sheet.encrypted");
        }
        if (!ReadableWorkbook.isOOXMLZipHeader(file)) {
            throw new SheetRefused("policies.sheet.not-xlsx");
        }
        try {
            return packedAnew(file);
        } catch (IOException | IllegalArgumentException broken) {
            throw new SheetRefused("policies.sheet.broken");
        }
    }

    private static byte[] packedAnew(byte[] file) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(file).get();
                ZipOutputStream out = new ZipOutputStream(packed)) {
            int left = MAX_UNPACKED;
            Set<String> names = new HashSet<>();
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                String name = entry.getName();
                if (!names.add(name.toLowerCase(Locale.ROOT)) || names.size() > MAX_PARTS) {
                    throw new ZipException("a part twice, or too many");
                }
                requirePlain(name);
                byte[] content = content(in, entry, left);
                left -= content.length;
                if (PART.matcher(name).matches()) {
                    requirePlain(name, new String(content, StandardCharsets.ISO_8859_1));
                    out.putNextEntry(new ZipEntry(name));
                    out.write(content);
                }
            }
            if (names.isEmpty()) {
                throw new ZipException("no part");
            }
        }
        return packed.toByteArray();
    }

    private static byte[] content(ZipFile in, ZipArchiveEntry entry, int most) throws IOException {
        try (InputStream part = in.getInputStream(entry)) {
            byte[] content = part.readNBytes(most + 1);
            if (content.length > most) {
                throw new SheetRefused("policies.sheet.unpacked", Integer.toString(MAX_UNPACKED / 1_000_000));
            }
            return content;
        }
    }

    private static void requirePlain(String name) {
        if (MACROS.matcher(name).matches()) {
            throw new SheetRefused("policies.sheet.macros");
        }
        if (FOREIGN.matcher(name).matches()) {
            throw new SheetRefused("policies.sheet.links");
        }
    }

    private static void requirePlain(String name, String content) {
        if (content.contains("<!DOCTYPE")
                || content.contains("<!ENTITY")
                || FAR_CELL.matcher(content).find()) {
            throw new SheetRefused("policies.sheet.broken");
        }
        if (name.equalsIgnoreCase("[Content_Types].xml") && content.contains("macroEnabled")) {
            throw new SheetRefused("policies.sheet.macros");
        }
    }
}
