package io.sportello.mail;

/**
 * A file in a mail; its content is read from the raw mail when somebody asks for it.
 *
 * @param number its place among the mail's attachments, from 0
 * @param name the file name, cleaned of paths and control characters, or an empty text
 * @param mediaType as the mail claims, in lower case, without parameters
 * @param size in bytes, as decoded
 */
public record MailAttachment(int number, String name, String mediaType, long size) {}
