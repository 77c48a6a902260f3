package io.sportello.evidence;

import java.time.Instant;

/**
 * A file that somebody added for an item of the checklist.
 *
 * @param item what it proves
 * @param documentId the file
 * @param note what it shows; may be empty
 * @param at when it was added
 */
public record ProofView(EvidenceItem item, long documentId, String note, Instant at) {}
