package io.sportello.policies.proof;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a cell asks of an input: that it is in one of some spans, or in none of them.
 *
 * @param none whether it has to be in none of them
 * @param missing whether {@code null} is among what is named
 * @param spans the values named
 */
public record CellTest(boolean none, boolean missing, List<Span> spans) {

    /** Anything, also nothing. */
    static final CellTest ANYTHING = new CellTest(true, false, List.of());

    /**
     * Whether a value passes. Nothing at all ({@code null}) is in no span, so that the engine lets it pass {@code not(< 5)}.
     *
     * @param value of the column's type, or null
     */
    public boolean passes(Object value) {
        boolean named = value == null ? missing : spans.stream().anyMatch(span -> span.has(value));
        return none != named;
    }

    /** The values at which its answer may change. */
    public Stream<Comparable<?>> ends() {
        return spans.stream()
                .flatMap(span -> Stream.of(span.low(), span.high()))
                .filter(Objects::nonNull);
    }
}
