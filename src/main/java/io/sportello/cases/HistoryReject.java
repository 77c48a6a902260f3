package io.sportello.cases;

/**
 * An event of a file that could not be taken.
 *
 * @param line where it stands
 * @param reason message key of what is wrong, without {@code cases.history.reject.}
 * @param value what stands there, shortened
 */
public record HistoryReject(long line, String reason, String value) {}
