package io.sportello.workflow.operations;

import io.sportello.subjects.Subject;

/**
 * One of the jobs or processes of a {@link Run}.
 *
 * @param target the engine's id of the job or process
 * @param process process id, or null
 * @param element the element it stood at, or null
 * @param subject whose, or null
 * @param taken whether anything was done to it
 */
record RunItem(String target, String process, String element, Subject subject, boolean taken) {}
