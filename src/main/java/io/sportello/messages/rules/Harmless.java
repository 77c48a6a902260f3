package io.sportello.messages.rules;

/**
 * A mention that the rules found nothing against.
 *
 * @param mention which
 */
public record Harmless(Mention mention) {}
