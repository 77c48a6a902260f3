package io.sportello.cases;

import java.time.Instant;
import java.util.List;

/**
 * Something that stands in a case, as a reader sees it.
 *
 * @param id its number
 * @param kind what it is
 * @param at when it happened
 * @param author who wrote it: an e-mail address, {@code system}, or the sender of a mail
 * @param words the text
 * @param mailId the received mail it stands for, or null
 * @param files what is attached
 */
public record CaseEntryView(
        long id, CaseEntryKind kind, Instant at, String author, String words, Long mailId, List<CaseFile> files) {}
