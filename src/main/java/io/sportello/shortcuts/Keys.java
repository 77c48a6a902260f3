package io.sportello.shortcuts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is pressed for an action: a key, or one after another.
 *
 * @param strokes one or two; none where an action has no keys
 */
record Keys(List<Keystroke> strokes) {

    static final Keys NONE = new Keys(List.of());

    /** Letters that browsers leave to the page when pressed with Ctrl. */
    private static final String FREE_WITH_CTRL = "beikm";

    private static final int MOST = 2;

    /** Keys that are known to be good. */
    static Keys known(String text) {
        return new Keys(Arrays.stream(text.split(" ", -1)).map(Keystroke::parse).toList());
    }

    /**
     * Reads what a person wrote for an action; nothing means that it has no keys.
     *
     * @throws KeysRefused when they can't be pressed, or are the browser's own
     */
    static Keys parse(String text, Shortcut action) {
        if (text.isBlank()) {
            return NONE;
        }
        Keys keys = known(text.strip().replaceAll("\\s*\\+\\s*(?=\\S)", "+").replaceAll("\\s+", " "));
        keys.check(text.strip(), action);
        return keys;
    }

    private void check(String text, Shortcut action) {
        if (strokes.size() > MOST || (strokes.size() > 1 && !strokes.stream().allMatch(Keystroke::writes))) {
            throw new KeysRefused("shortcuts.refused.sequence", text);
        }
        Keystroke first = strokes.get(0);
        if (first.key().equals("Esc") || (first.key().equals("Enter") && (first.ctrl() || action != Shortcut.OPEN))) {
            throw new KeysRefused("shortcuts.refused.taken", text);
        }
        if (first.ctrl() && (first.shift() || !FREE_WITH_CTRL.contains(first.key()))) {
            throw new KeysRefused("shortcuts.refused.browser", text);
        }
    }

    boolean none() {
        return strokes.isEmpty();
    }

    /** Whether they still work while all others are off: what is spoken or pressed by accident writes characters. */
    boolean always() {
        return !none() && !strokes.get(0).writes();
    }

    /** Whether one can't tell these from the others before all are pressed. */
    boolean collideWith(Keys other) {
        int common = Math.min(strokes.size(), other.strokes.size());
        return common > 0 && strokes.subList(0, common).equals(other.strokes.subList(0, common));
    }

    @Override
    public String toString() {
        return strokes.stream().map(Keystroke::toString).collect(Collectors.joining(" "));
    }

    String hint() {
        return strokes.stream().map(Keystroke::hint).collect(Collectors.joining(" "));
    }
}
