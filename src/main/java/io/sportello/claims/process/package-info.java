/** The tasks of {@code processes/claims/answer-claim.bpmn}, one class each, named for the element. */
package io.sportello.claims.process;
