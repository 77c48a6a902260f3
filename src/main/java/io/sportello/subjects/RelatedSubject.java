package io.sportello.subjects;

import java.time.Instant;

/**
 * Something else about the same order.
 *
 * @param facts what it is
 * @param icon the Tabler icon, without {@code ti-}
 * @param status message key of where it stands
 * @param open whether anything is still to be done
 * @param due until when, or null
 */
public record RelatedSubject(SubjectFacts facts, String icon, String status, boolean open, Instant due) {}
