package io.sportello.marketplace;

/**
 * A report file that could not be stored.
 *
 * @param sellerId whose
 * @param name its name
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal
 * @param reason key of the message that says why it could not be stored
 * @param detail the message's argument, or an empty text
 */
public record UnstoredFile(String sellerId, String name, long size, String sha256, String reason, String detail) {}
