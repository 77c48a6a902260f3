package io.sportello.cases;

import java.time.Instant;
import java.util.List;

/**
 * What somebody has begun to write.
 *
 * @param words what was typed
 * @param savedAt when it was kept last
 * @param version counts the saves; a browser that has an older one would overwrite what another window kept
 * @param files what goes along; a note has none
 */
public record CaseDraftView(String words, Instant savedAt, int version, List<CaseFile> files) {}
