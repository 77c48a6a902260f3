package io.sportello.policies.analysis;

import java.util.List;

/**
 * A column or a test that is not as it was.
 *
 * @param kind what became of it
 * @param part a column's kind, or {@code FACT} for a test
 * @param name its name
 * @param changes what is different about it; for a column that was added or removed, nothing
 */
public record NamedChange(RowChange.Kind kind, Change.Part part, String name, List<Change> changes) {}
