package io.sportello.feedback;

import java.time.LocalDate;

/**
 * The ratings of a week or a month.
 *
 * @param first its first day
 * @param last its last day
 * @param figures the ratings
 */
public record FeedbackPeriod(LocalDate first, LocalDate last, FeedbackFigures figures) {}
