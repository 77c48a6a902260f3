/**
 * The steps of {@code processes/feedback}: one class a task, named for it, and what the processes' expressions read.
 */
package io.sportello.feedback.process;
