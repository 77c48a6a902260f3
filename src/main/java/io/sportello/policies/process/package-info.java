/** The delegate of the process {@code replay-decisions}. */
package io.sportello.policies.process;
