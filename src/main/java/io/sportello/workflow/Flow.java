package io.sportello.workflow;

/**
 * A sequence flow of a process.
 *
 * @param id its id
 * @param source id of the element it leaves
 * @param target id of the element it enters
 */
record Flow(String id, String source, String target) {}
