package io.sportello.mail;

/**
 * A file of mails that could not be stored.
 *
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal
 * @param reason key of the message that says why
 * @param detail the message's argument, or an empty text
 */
public record UnstoredMailFile(MailFile file, long size, String sha256, String reason, String detail) {}
