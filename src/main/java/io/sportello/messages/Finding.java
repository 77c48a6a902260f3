package io.sportello.messages;

/**
 * What speaks against an outgoing message.
 *
 * @param topic {@code link}, {@code email}, {@code phone}, {@code marketing} or {@code reviews}; its words are the message
 *     {@code guideline.<topic>}
 * @param blocks whether it keeps the message from leaving
 * @param value what stands there
 * @param rule the guardrail's rule
 * @param source the guideline
 */
public record Finding(String topic, boolean blocks, String value, String rule, String source) {}
