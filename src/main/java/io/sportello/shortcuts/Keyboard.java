package io.sportello.shortcuts;

import java.util.EnumMap;
import java.util.Map;

/**
 * The keys of one person.
 *
 * @param on whether those that write characters do anything
 * @param changed what the person chose instead of the usual
 */
record Keyboard(boolean on, Map<Shortcut, Keys> changed) {

    static final Keyboard USUAL = new Keyboard(true, Map.of());

    /** Leaves out of the choices what is usual anyway. */
    static Keyboard of(boolean on, Map<Shortcut, Keys> chosen) {
        Map<Shortcut, Keys> changed = new EnumMap<>(Shortcut.class);
        chosen.forEach((action, keys) -> {
            if (!action.fixed() && !keys.equals(action.usual())) {
                changed.put(action, keys);
            }
        });
        return new Keyboard(on, changed);
    }

    /** What the person presses for an action, whether it is on or not. */
    Keys of(Shortcut action) {
        return changed.getOrDefault(action, action.usual());
    }

    /** Whether pressing an action's keys does anything. */
    boolean works(Shortcut action) {
        return !of(action).none() && (on || of(action).always());
    }
}
