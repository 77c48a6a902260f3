package io.sportello.mail;

/**
 * A file of mails that comes in.
 *
 * @param sellerId whose
 * @param name its name
 * @param channel how it comes in
 * @param authServer the server whose {@code Authentication-Results} an administrator vouches for in this file, since
 *     anybody can write them into a file; empty when nobody's count
 */
public record MailFile(String sellerId, String name, MailChannel channel, String authServer) {}
