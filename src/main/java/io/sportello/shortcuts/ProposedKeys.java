package io.sportello.shortcuts;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** Keys as a person wrote them into a form: what they would be, and what is wrong with them. */
final class ProposedKeys {

    private static final Keys TO_SECTIONS = Keys.known("g");

    private final Map<Shortcut, Keys> read = new EnumMap<>(Shortcut.class);
    private final Map<Shortcut, Problem> problems = new EnumMap<>(Shortcut.class);

    /** An action that is not among the written ones keeps its keys. */
    ProposedKeys(Keyboard now, Map<Shortcut, String> written) {
        Shortcut.all().forEach(action -> {
            String text = action.fixed() ? null : written.get(action);
            if (text == null) {
                read.put(action, now.of(action));
            } else {
                read(action, text);
            }
        });
        read.keySet().stream().filter(written::containsKey).forEach(this::checkAlone);
    }

    /**
     * What is wrong with an action's keys.
     *
     * @param key of the message, which takes what was written
     * @param other the action that has the same keys, or null
     */
    record Problem(String key, String written, Shortcut other) {}

    Map<Shortcut, Problem> problems() {
        return problems;
    }

    /** The new keyboard; only where there are no problems. */
    Keyboard keyboard(boolean on) {
        return Keyboard.of(on, read);
    }

    private void read(Shortcut action, String text) {
        try {
            read.put(action, Keys.parse(text, action));
        } catch (KeysRefused refused) {
            problems.put(action, new Problem(refused.getMessage(), refused.written(), null));
        }
    }

    private void checkAlone(Shortcut action) {
        Keys keys = read.get(action);
        if (isOfSections(keys)) {
            problems.put(action, new Problem("shortcuts.refused.sections", keys.toString(), null));
            return;
        }
        other(action, keys)
                .ifPresent(other ->
                        problems.put(action, new Problem("shortcuts.refused.conflict", keys.toString(), other)));
    }

    private Optional<Shortcut> other(Shortcut action, Keys keys) {
        return read.keySet().stream()
                .filter(other -> other != action && read.get(other).collideWith(keys))
                .findFirst();
    }

    /** {@code g} and a number lead a seller to a section. */
    private static boolean isOfSections(Keys keys) {
        return keys.equals(TO_SECTIONS)
                || (keys.collideWith(TO_SECTIONS) && keys.strokes().get(1).key().matches("\\d"));
    }
}
