package io.sportello.messages;

import java.time.LocalDate;

/**
 * The response metric of a day or a week.
 *
 * @param first its first day
 * @param last its last day
 * @param figures of the messages received in it
 */
public record ResponsePeriod(LocalDate first, LocalDate last, ResponseFigures figures) {}
