package io.sportello.journal;

import java.util.List;

/**
 * A page of a subject's journal, oldest first.
 *
 * @param items the entries
 * @param next the cursor of the next page, or null on the last one
 */
record JournalPage(List<JournalEntryView> items, String next) {}
