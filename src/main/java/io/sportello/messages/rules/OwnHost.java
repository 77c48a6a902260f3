package io.sportello.messages.rules;

/**
 * A host that a message may lead to: the marketplace's.
 *
 * @param domain in lower case
 */
public record OwnHost(String domain) {}
