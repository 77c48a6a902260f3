package io.sportello.mail;

import java.time.Instant;

/**
 * How reading a mailbox goes.
 *
 * @param connected whether some node is connected
 * @param seenAt when it was last looked into, or null
 * @param lastMailAt when the last mail came, or null
 * @param trouble message key of what went wrong last, or null
 * @param detail what the server said, or an empty text
 */
record MailboxStatus(boolean connected, Instant seenAt, Instant lastMailAt, String trouble, String detail) {

    static final MailboxStatus NEVER = new MailboxStatus(false, null, null, null, "");
}
