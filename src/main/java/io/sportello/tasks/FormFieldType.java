package io.sportello.tasks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The form-js component types that carry answers, and what an empty answer is; all others only show or arrange. */
enum FormFieldType {
    TEXTFIELD,
    TEXTAREA,
    NUMBER,
    CHECKBOX,
    CHECKLIST,
    TAGLIST,
    RADIO,
    SELECT,
    DATETIME,
    GROUP,
    DYNAMICLIST,
    OTHER;

    static FormFieldType of(String type) {
        return Arrays.stream(values())
                .filter(t -> t.name().toLowerCase(Locale.ROOT).equals(type))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether it has a value of its own, under its key. */
    boolean keyed() {
        return !pathed() && this != OTHER;
    }

    /** Whether it holds others, under its path. */
    boolean pathed() {
        return this == GROUP || this == DYNAMICLIST;
    }

    boolean chooses() {
        return this == RADIO || this == SELECT;
    }

    boolean choosesMany() {
        return this == CHECKLIST || this == TAGLIST;
    }

    /** The answer of a field that nobody touched. */
    Object empty() {
        return switch (this) {
            case TEXTFIELD, TEXTAREA -> "";
            case CHECKBOX -> false;
            case CHECKLIST, TAGLIST -> List.of();
            default -> null;
        };
    }
}
