package io.sportello.cases;

import java.time.Instant;

/**
 * Who says something, as what and when.
 *
 * @param kind as what it stands in the case
 * @param author e-mail address, or {@code system}
 * @param at when
 */
record Said(CaseEntryKind kind, String author, Instant at) {}
