/**
 * The processes {@code answer-message}, {@code escalate-message} and {@code sweep-messages}: what starts and ends them, and
 * one class for each of their tasks, named for the task's element id.
 */
package io.sportello.messages.process;
