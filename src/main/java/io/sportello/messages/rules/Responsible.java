package io.sportello.messages.rules;

/**
 * Somebody whom an escalation may go to.
 *
 * @param who e-mail address
 * @param rank the lower, the sooner asked; from 0
 * @param lead whether it is their duty; a substitute's is it only for somebody
 * @param absent whether they are away now
 * @param substitute who stands in for them, or null
 */
public record Responsible(String who, int rank, boolean lead, boolean absent, String substitute) {}
