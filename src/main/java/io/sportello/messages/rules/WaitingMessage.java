package io.sportello.messages.rules;

import java.time.Instant;

/**
 * A buyer's message that nobody has answered.
 *
 * @param subject the thread, as a text
 * @param answerDue until when it has to be answered
 * @param now the time it is
 * @param escalated whether somebody was told already
 */
public record WaitingMessage(String subject, Instant answerDue, Instant now, boolean escalated) {

    /** Whether the time is up. */
    public boolean overdue() {
        return !now.isBefore(answerDue);
    }
}
