package io.sportello.messages;

import java.time.Instant;

/**
 * A canned reply.
 *
 * @param id its number
 * @param version grows with every change, so that nobody overwrites another's unseen
 * @param text whose, in which language, and what it says
 * @param changedAt when it was last changed
 * @param changedBy by whom
 */
public record CannedReplyView(long id, int version, CannedText text, Instant changedAt, String changedBy) {}
