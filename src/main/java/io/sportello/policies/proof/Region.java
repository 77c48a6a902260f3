package io.sportello.policies.proof;

import java.util.List;
import java.util.Map;

/**
 * A part of all inputs, said exactly.
 *
 * @param sides what it asks of the inputs; those that may be anything are left out
 * @param facts one input out of it; a value may be null, which is a fact that is not known
 */
public record Region(List<Side> sides, Map<String, Object> facts) {}
