package io.sportello.mail;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;

/**
 * How long a mailbox's thread waits for what.
 *
 * @param lease how long a node that shows no life keeps the mailbox
 * @param poll how long to wait before looking again where the server does not tell
 * @param firstPause after the first trouble; doubled after each further one
 * @param longestPause the longest of those pauses
 * @param alarm wakes a thread that waits for the server
 */
record MailboxPatience(
        Duration lease, Duration poll, Duration firstPause, Duration longestPause, ScheduledExecutorService alarm) {

    Duration next(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(longestPause) > 0 ? longestPause : doubled;
    }
}
