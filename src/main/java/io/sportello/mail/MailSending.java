package io.sportello.mail;

import java.time.Instant;

/** Hands outgoing mails over, for the process {@code send-mail}. */
public interface MailSending {

    /** Where a mail stands after an attempt; the process's gateway reads it. */
    enum Outcome {
        LEFT,
        TAKEN_BACK,
        UNDELIVERED,
        UNCERTAIN,
        AGAIN
    }

    /** Tries once. That it tries is committed before anything is sent, so that no end at any moment sends it twice. */
    Outcome handOver(long id);

    /** When to try next. */
    Instant leavesAt(long id);
}
