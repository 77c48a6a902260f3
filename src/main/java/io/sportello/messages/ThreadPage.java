package io.sportello.messages;

import java.util.List;

/**
 * A page of threads.
 *
 * @param items the threads
 * @param next where the next page starts, or null
 */
public record ThreadPage(List<ThreadView> items, String next) {}
