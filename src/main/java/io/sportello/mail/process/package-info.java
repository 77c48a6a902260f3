/** The delegate and the times of the process {@code send-mail}. */
package io.sportello.mail.process;
