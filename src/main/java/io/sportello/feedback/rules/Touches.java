package io.sportello.feedback.rules;

/**
 * That a sentence is about something.
 *
 * @param clause the sentence
 * @param topic such as {@code product}
 * @param words those that say so
 * @param row the row of {@code dispute-words.dmn} that lists them, from 1
 */
public record Touches(Clause clause, String topic, String words, int row) {}
