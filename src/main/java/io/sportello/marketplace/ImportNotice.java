package io.sportello.marketplace;

/**
 * Something worth knowing about an import that went through.
 *
 * @param key message key
 * @param detail the sentence's argument
 */
public record ImportNotice(String key, String detail) {}
