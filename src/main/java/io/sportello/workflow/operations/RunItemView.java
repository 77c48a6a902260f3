package io.sportello.workflow.operations;

/**
 * One of the jobs or processes of a run, as its page shows it.
 *
 * @param item which
 * @param element what the step is called that it stood at, or null
 * @param path where to look closer, or null
 * @param outcome what has become of it
 * @param cause why it failed, or null
 */
record RunItemView(RunItem item, String element, String path, Outcome outcome, Cause cause) {}
