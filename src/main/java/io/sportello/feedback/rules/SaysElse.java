package io.sportello.feedback.rules;

/**
 * That a sentence is about something that no list of words knows.
 *
 * @param clause the sentence
 */
public record SaysElse(Clause clause) {}
