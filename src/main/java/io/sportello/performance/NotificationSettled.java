package io.sportello.performance;

import io.sportello.subjects.Subject;

/**
 * A notification needs nobody any more.
 *
 * @param subject the notification
 */
public record NotificationSettled(Subject subject) {}
