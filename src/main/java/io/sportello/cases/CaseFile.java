package io.sportello.cases;

import jakarta.persistence.Embeddable;

/**
 * A stored file that belongs to something in a case.
 *
 * @param documentId its number in the documents room
 * @param name its name, cleaned of paths
 * @param size in bytes
 */
@Embeddable
public record CaseFile(long documentId, String name, long size) {}
