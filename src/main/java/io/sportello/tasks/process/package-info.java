/** The delegate of the process {@code hold-completion}. */
package io.sportello.tasks.process;
