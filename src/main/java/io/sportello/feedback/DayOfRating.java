package io.sportello.feedback;

import java.time.LocalDate;

/**
 * How many feedbacks of one rating were given on a day.
 *
 * @param day in the store's zone
 * @param marketplace country code
 * @param rating stars, 1 to 5
 * @param count how many, that count at the marketplace
 */
record DayOfRating(LocalDate day, String marketplace, int rating, long count) {}
