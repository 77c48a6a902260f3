/** The delegate of the process {@code send-notice}. */
package io.sportello.notices.process;
