/** The facts about returns that the guardrails of {@code rules/returns} read. */
package io.sportello.returns.rules;
