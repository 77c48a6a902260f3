package io.sportello.performance;

import java.util.List;

/**
 * A page of notifications, the newest first.
 *
 * @param items the notifications
 * @param next where the next page starts, or null when there is none
 */
public record NotificationPage(List<NotificationView> items, String next) {}
