package io.sportello.cases;

import io.sportello.documents.DocumentRefused;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Lets only those files in that are of an accepted kind, are what their name says, and do not grow when unpacked. */
final class FileGate {

    private static final String ZIP = "application/zip";
    private static final String TEXT = "text/plain";

    /** What a file of a name's ending has to be. */
    private static final Map<String, Set<String>> KINDS = Map.ofEntries(
            Map.entry("png", Set.of("image/png")),
            Map.entry("jpg", Set.of("image/jpeg")),
            Map.entry("jpeg", Set.of("image/jpeg")),
            Map.entry("gif", Set.of("image/gif")),
            Map.entry("webp", Set.of("image/webp")),
            Map.entry("pdf", Set.of("application/pdf")),
            Map.entry("txt", Set.of(TEXT, "message/rfc822")),
            Map.entry("csv", Set.of(TEXT)),
            Map.entry("tsv", Set.of(TEXT)),
            Map.entry("xml", Set.of("application/xml")),
            Map.entry("eml", Set.of("message/rfc822", TEXT)),
            Map.entry("docx", Set.of(ZIP)),
            Map.entry("xlsx", Set.of(ZIP)),
            Map.entry("zip", Set.of(ZIP)));

    /** Endings that a name may not have anywhere, so that nothing runs when somebody opens it. */
    private static final Set<String> RUNNABLE = Set.of(
            "exe", "com", "scr", "bat", "cmd", "ps1", "vbs", "js", "mjs", "jar", "msi", "lnk", "hta", "sh", "php",
            "jsp", "html", "htm", "xhtml", "svg", "docm", "xlsm", "pif", "reg", "dll");

    private static final int MOST_ENTRIES = 1_000;
    private static final long MOST_UNPACKED = 100L * 1024 * 1024;

    private FileGate() {}

    /** @throws DocumentRefused when the name ends in nothing that is accepted, or hides something that runs */
    static void checkName(String name) {
        List<String> parts = List.of(name.toLowerCase(Locale.ROOT).strip().split("\\.", -1));
        String ending = parts.get(parts.size() - 1).strip();
        boolean runs = parts.stream().skip(1).map(String::strip).anyMatch(RUNNABLE::contains);
        if (parts.size() < 2 || runs || !KINDS.containsKey(ending)) {
            throw new DocumentRefused("cases.refused.file-kind", shown(name));
        }
    }

    /** @throws DocumentRefused when the content is something else than the name says */
    static void checkType(String name, String mediaType) {
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!KINDS.getOrDefault(ending, Set.of()).contains(mediaType)) {
            throw new DocumentRefused("cases.refused.file-disguised", shown(name));
        }
    }

    static boolean isArchive(String mediaType) {
        return ZIP.equals(mediaType);
    }

    /** @throws DocumentRefused when it holds too much, or something that runs */
    static void checkArchive(String name, InputStream content) throws IOException {
        long unpacked = 0;
        int entries = 0;
        byte[] buffer = new byte[8192];
        try (ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (++entries > MOST_ENTRIES || isRunnable(entry.getName())) {
                    throw new DocumentRefused("cases.refused.file-archive", shown(name));
                }
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw new DocumentRefused("cases.refused.file-archive", shown(name));
                    }
                }
            }
        } catch (ZipException | IllegalArgumentException broken) {
            throw new DocumentRefused("cases.refused.file-disguised", shown(name));
        }
        if (entries == 0) {
            throw new DocumentRefused("cases.refused.file-disguised", shown(name));
        }
    }

    private static boolean isRunnable(String entry) {
        String ending = entry.substring(entry.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return RUNNABLE.contains(ending);
    }

    /** The end of a name, for a sentence. */
    static String shown(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() > 80 ? "…" + last.substring(last.length() - 79) : last;
    }
}
