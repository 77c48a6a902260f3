package io.sportello.performance;

import io.sportello.subjects.Subject;

/**
 * A notification came in.
 *
 * @param subject the notification
 */
public record NotificationReceived(Subject subject) {}
