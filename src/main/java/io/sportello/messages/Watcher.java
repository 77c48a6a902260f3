package io.sportello.messages;

/**
 * Somebody else who has a thread open.
 *
 * @param who e-mail address
 * @param typing whether they are writing a reply just now
 */
public record Watcher(String who, boolean typing) {}
