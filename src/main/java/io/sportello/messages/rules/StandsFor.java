package io.sportello.messages.rules;

/**
 * That somebody does another's duty, because they are there or because substitutes lead to them.
 *
 * @param lead whose duty it is
 * @param who who does it
 */
public record StandsFor(String lead, String who) {}
