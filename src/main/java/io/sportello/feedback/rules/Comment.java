package io.sportello.feedback.rules;

/**
 * A buyer's comment about a seller.
 *
 * @param text as it is written
 */
public record Comment(String text) {}
