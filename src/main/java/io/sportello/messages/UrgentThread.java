package io.sportello.messages;

import java.time.Instant;

/**
 * A thread that is about to be late, or was escalated to the one who asks.
 *
 * @param number such as {@code M-77}
 * @param sellerId whose
 * @param marketplace country code
 * @param title its subject
 * @param due until when it has to be answered
 * @param escalated whether it was escalated
 */
public record UrgentThread(
        String number, String sellerId, String marketplace, String title, Instant due, boolean escalated) {}
