/** The facts about messages that the guardrails of {@code rules/messages} read. */
package io.sportello.messages.rules;
