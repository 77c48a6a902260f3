package io.sportello.caselog;

/**
 * A piece of a text.
 *
 * @param text what it says
 * @param wanted whether it is a word that was looked for
 */
public record ExcerptPiece(String text, boolean wanted) {}
