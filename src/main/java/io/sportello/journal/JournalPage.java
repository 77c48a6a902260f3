package io.sportello.journal;

import java.util.List;

/**
 * A part of a subject's journal, oldest first.
 *
 * @param entries the entries
 * @param next what to ask the following part with, or null on the last one
 */
record JournalPage(List<JournalEntryView> entries, String next) {}
