/**
 * What a table would have decided: asks it all that a policy was asked before, and compares.
 *
 * <p>Process: {@code processes/policies/replay-decisions.bpmn}.
 */
package io.sportello.policies.replay;
