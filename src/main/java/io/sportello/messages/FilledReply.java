package io.sportello.messages;

import java.util.List;

/**
 * A canned reply with its placeholders filled.
 *
 * @param text the reply; placeholders without a value are left as they are
 * @param missing those placeholders, in their braces, so that nobody sends them unseen
 */
public record FilledReply(String text, List<String> missing) {}
