package io.sportello.feedback;

import java.time.LocalDate;

/**
 * A feedback as a marketplace report states it.
 *
 * @param marketplace country code, such as {@code IT}
 * @param orderId the order, {@code 3-7-7} digits; identifies it within a seller, since an order has one feedback
 * @param givenOn the day it was given, in the store's zone
 * @param rating stars, 1 to 5
 * @param comment the buyer's words, or null
 * @param response the seller's public reply, or null
 */
public record ReportedFeedback(
        String marketplace, String orderId, LocalDate givenOn, int rating, String comment, String response) {}
