package io.sportello.policies.tables;

import java.util.Map;

/**
 * A test that lives with its table: facts, and what the table has to answer for them.
 *
 * @param name unique within the table, at most {@value TestReader#LONGEST_NAME} characters
 * @param facts by input; an input that is not named, or null, is not known
 * @param expected by output; an output that is not named may be anything
 * @param none whether no row may answer; nothing else is expected then
 */
public record TableTest(String name, Map<String, Object> facts, Map<String, Object> expected, boolean none) {}
