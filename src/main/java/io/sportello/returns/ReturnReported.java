package io.sportello.returns;

import io.sportello.subjects.Subject;

/**
 * A report stated a return for the first time.
 *
 * @param subject the return
 * @param reportedAs where it stands at the marketplace: {@code pending}, {@code approved} or {@code settled}
 */
public record ReturnReported(Subject subject, String reportedAs) {}
