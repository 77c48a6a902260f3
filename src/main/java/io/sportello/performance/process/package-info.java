/** The process {@code review-notification}: its tasks, its timers and its expressions. */
package io.sportello.performance.process;
