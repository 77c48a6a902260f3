package io.sportello.messages;

import java.time.Instant;
import java.util.List;

/**
 * A reply that somebody has begun.
 *
 * @param author e-mail address of who types it
 * @param words what was typed
 * @param savedAt when it was saved last
 * @param version counts the saves; a browser that has an older one would overwrite what another saved
 * @param files what leaves with it
 */
public record DraftView(String author, String words, Instant savedAt, int version, List<EntryFile> files) {}
