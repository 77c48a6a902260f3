package io.sportello.messages;

import java.util.List;

/**
 * A page of the messages behind a number.
 *
 * @param items the messages, newest first
 * @param next where the next page starts, or null
 */
public record CountedPage(List<CountedMessage> items, String next) {}
