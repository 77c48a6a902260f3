package io.sportello.messages;

import java.util.Locale;

/**
 * The text of a canned reply.
 *
 * @param sellerId whose; null for the house's
 * @param language the language it is written in
 * @param title what it is called in lists, at most 100 characters
 * @param words the reply itself with its placeholders, at most 4,000 characters
 */
public record CannedText(String sellerId, Locale language, String title, String words) {}
