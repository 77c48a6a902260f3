package io.sportello.documents;

import java.util.regex.Pattern;

/** Cleans the file names people send: no paths, no control or direction characters, not longer than the column. */
final class FileNames {

    private static final int LONGEST = 200;
    private static final int LONGEST_EXTENSION = 20;
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]");
    private static final Pattern FORBIDDEN = Pattern.compile("[<>:\"|?*]");

    private FileNames() {}

    static String clean(String name) {
        String cleaned = name == null ? "" : INVISIBLE.matcher(name).replaceAll("");
        cleaned = cleaned.substring(Math.max(cleaned.lastIndexOf('/'), cleaned.lastIndexOf('\\')) + 1);
        cleaned = FORBIDDEN.matcher(cleaned).replaceAll("_").strip();
        boolean onlyDots = cleaned.chars().allMatch(c -> c == '.');
        return onlyDots ? "file" : shorten(cleaned);
    }

    private static String shorten(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String extension = dot > 0 && name.length() - dot <= LONGEST_EXTENSION ? name.substring(dot) : "";
        return name.substring(0, LONGEST - extension.length()) + extension;
    }
}
