/**
 * The process {@code resolve-case}: what starts and moves it, and one class for each of its tasks, named for the task's
 * element id.
 */
package io.sportello.cases.process;
