package io.sportello.workflow.operations;

/**
 * Where a process can go on.
 *
 * @param value {@code after:<sequence flow>} or {@code before:<element>}
 * @param element the step that comes next there
 * @param name what it is called
 * @param after whether it simply is the way on after the broken step
 */
record MoveTarget(String value, String element, String name, boolean after) {

    static final String AFTER = "after:";
    static final String BEFORE = "before:";
}
