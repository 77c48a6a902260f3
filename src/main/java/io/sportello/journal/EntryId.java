package io.sportello.journal;

import java.io.Serializable;

/** The place of an entry: whose chain, and which number. */
record EntryId(String subject, long seq) implements Serializable {}
