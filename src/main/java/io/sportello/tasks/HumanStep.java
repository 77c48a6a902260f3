package io.sportello.tasks;

import java.util.Locale;

/**
 * A step that only a person can do at the marketplace: where, with which words, and which proof is asked for.
 *
 * @param link the marketplace's page; always https
 * @param instruction message key of what to do there
 * @param text the ready-made text to paste, or null
 * @param language the language of {@code text}, the buyer's, or null
 */
public record HumanStep(String link, String instruction, String text, Locale language) {}
