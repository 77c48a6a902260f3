package io.sportello.marketplace;

/**
 * A row that was not taken in.
 *
 * @param id position among the rejects, rising
 * @param line line of the file, from 1
 * @param field column or element at fault, or an empty text
 * @param value what stood there, cut at 200 characters
 * @param reason message key
 * @param raw the row as it stood, cut at 4000 characters
 */
public record RejectView(long id, long line, String field, String value, String reason, String raw) {}
