/** The delegate of the process {@code fill-case-log}. */
package io.sportello.caselog.process;
