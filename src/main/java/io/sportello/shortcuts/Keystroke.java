package io.sportello.shortcuts;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One key, pressed once, by what it writes: a keyboard of any layout has it.
 *
 * @param ctrl with Ctrl, or Cmd on a Mac
 * @param shift with Shift; never for what only Shift brings forth, such as {@code ?}
 * @param key a character, letters in lower case, or {@code Enter} or {@code Esc}
 */
record Keystroke(boolean ctrl, boolean shift, String key) {

    private static final Pattern MODIFIED = Pattern.compile("(\\p{L}+)\\s*\\+\\s*(.+)");
    private static final Set<String> CTRL = Set.of("ctrl", "control", "cmd");
    private static final Set<String> NAMED = Set.of("Enter", "Esc");

    /**
     * Reads what a person wrote, such as {@code Shift+E}, {@code E} or {@code ctrl+k}.
     *
     * @throws KeysRefused when it is no key, or one that is pressed together with Alt
     */
    static Keystroke parse(String text) {
        boolean ctrl = false;
        boolean shift = false;
        String rest = text;
        for (Matcher next = MODIFIED.matcher(rest); next.matches(); next = MODIFIED.matcher(rest)) {
            String modifier = next.group(1).toLowerCase(Locale.ROOT);
            if (!CTRL.contains(modifier) && !modifier.equals("shift")) {
                throw new KeysRefused(modifier.equals("alt") ? "shortcuts.refused.alt" : "shortcuts.refused.key", text);
            }
            ctrl |= CTRL.contains(modifier);
            shift |= modifier.equals("shift");
            rest = next.group(2);
        }
        return key(ctrl, shift, rest, text);
    }

    private static Keystroke key(boolean ctrl, boolean shift, String key, String text) {
        if (key.codePointCount(0, key.length()) > 1) {
            return new Keystroke(ctrl, shift, named(key, text));
        }
        if (key.isBlank() || Character.isISOControl(key.codePointAt(0))) {
            throw new KeysRefused("shortcuts.refused.key", text);
        }
        String lower = key.toLowerCase(Locale.ROOT);
        boolean letter = !lower.equals(key.toUpperCase(Locale.ROOT));
        boolean capital = !lower.equals(key) && !ctrl;
        return new Keystroke(ctrl, letter && (shift || capital), lower);
    }

    private static String named(String key, String text) {
        return NAMED.stream()
                .filter(known -> known.equalsIgnoreCase(key))
                .findFirst()
                .orElseThrow(() -> new KeysRefused("shortcuts.refused.key", text));
    }

    /** Whether it writes a character while one types. */
    boolean writes() {
        return !ctrl && !NAMED.contains(key);
    }

    /** As it is written in a field and stored, such as {@code Shift+E}. */
    @Override
    public String toString() {
        return (ctrl ? "Ctrl+" : "") + (shift ? "Shift+" : "") + shown();
    }

    /** As short as it fits on a button, such as {@code ⇧E}. */
    String hint() {
        return (ctrl ? "Ctrl " : "") + (shift ? "⇧" : "") + shown();
    }

    private String shown() {
        return (ctrl || shift) && !NAMED.contains(key) ? key.toUpperCase(Locale.ROOT) : key;
    }
}
