package io.sportello.messages;

import java.util.List;

/**
 * What speaks against the text of a canned reply.
 *
 * @param findings of the guidelines, the worst first
 * @param unknown placeholders that nobody fills, in their braces
 */
public record ReplyConcerns(List<Finding> findings, List<String> unknown) {

    /** Whether it can't be saved, whatever a person says. */
    public boolean blocks() {
        return findings.stream().anyMatch(Finding::blocks);
    }

    /** Whether nothing speaks against it. */
    public boolean isEmpty() {
        return findings.isEmpty() && unknown.isEmpty();
    }
}
