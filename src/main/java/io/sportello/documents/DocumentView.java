package io.sportello.documents;

import io.sportello.subjects.Subject;
import java.time.Instant;

/**
 * A stored file.
 *
 * @param id its number
 * @param subject what it belongs to
 * @param sellerId whose
 * @param name the file name it came with, cleaned of paths and control characters; at most 200 characters
 * @param mediaType as detected from the content, never as claimed
 * @param size in bytes
 * @param sha256 of the content, in hexadecimal
 * @param at when it was stored
 * @param by who stored it
 * @param staffOnly whether sellers may not have it
 */
public record DocumentView(
        long id,
        Subject subject,
        String sellerId,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant at,
        String by,
        boolean staffOnly) {}
