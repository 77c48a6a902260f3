package io.sportello.workflow.operations;

/**
 * What stands at an element of a process.
 *
 * @param element its id
 * @param name what it is called
 * @param running how many processes stand there
 * @param overdue how many tasks are past their due date there, and timers should have fired
 * @param failed how many jobs have failed for good there
 */
record ElementCount(String element, String name, int running, long overdue, int failed) {}
