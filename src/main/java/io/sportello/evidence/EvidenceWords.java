package io.sportello.evidence;

import java.time.Instant;

/**
 * Something that was said about a case.
 *
 * @param at when
 * @param side message key of who said it, such as the buyer or us
 * @param text what
 * @param outgoingId the mail by which we said it, or null
 */
public record EvidenceWords(Instant at, String side, String text, Long outgoingId) {}
