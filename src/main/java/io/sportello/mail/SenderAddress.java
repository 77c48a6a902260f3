package io.sportello.mail;

/**
 * An address that a seller may send from.
 *
 * @param address the approved address
 * @param leaves whether mails really leave; if not, they land in the outbox folder
 */
public record SenderAddress(String address, boolean leaves) {}
