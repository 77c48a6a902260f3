package io.sportello.navigation;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the next page offers beside saying what was done: a POST that takes it back.
 *
 * @param path where to
 * @param field its only field; empty for none
 * @param value what the field says
 */
public record UndoOffer(String path, String field, String value) {

    /** A POST without a field. */
    public static UndoOffer of(String path) {
        return new UndoOffer(path, "", "");
    }

    /** Makes the next page offer it, once. */
    public void on(RedirectAttributes next) {
        next.addFlashAttribute("flashUndo", path);
        next.addFlashAttribute("flashUndoField", field);
        next.addFlashAttribute("flashUndoValue", value);
    }
}
