/** The facts about comments that the guardrails of {@code rules/feedback} read. */
package io.sportello.feedback.rules;
