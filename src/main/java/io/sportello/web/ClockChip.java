package io.sportello.web;

/**
 * Time left, as a chip shows it.
 *
 * @param text the time left or overdue, in words
 * @param title date, time, zone and whose deadline it is
 * @param icon Tabler icon name without {@code ti-}
 * @param cssClass the classes beside {@code clock}
 */
record ClockChip(String text, String title, String icon, String cssClass) {}
