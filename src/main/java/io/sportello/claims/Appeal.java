package io.sportello.claims;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;

/**
 * The appeal that a lost claim allows.
 *
 * @param due until when
 * @param remindAt when somebody is reminded of that
 * @param statement its words, or null while it is not written
 * @param enteredAt when it was entered at the marketplace, or null
 * @param outcome how the marketplace decided then, or null
 */
@Embeddable
record Appeal(
        @Column(name = "appeal_due") Instant due,
        @Column(name = "appeal_remind_at") Instant remindAt,
        @Column(name = "appeal_statement") String statement,
        @Column(name = "appealed_at") Instant enteredAt,
        @Column(name = "appeal_outcome") @Enumerated(EnumType.STRING) ClaimOutcome outcome) {

    /** One that nobody has written yet. */
    static Appeal until(Instant due, Duration reminder) {
        return new Appeal(due, due.minus(reminder), null, null, null);
    }

    Appeal saying(String words) {
        return new Appeal(due, remindAt, words, enteredAt, outcome);
    }

    Appeal entered(Instant at) {
        return new Appeal(due, remindAt, statement, at, outcome);
    }

    Appeal decided(ClaimOutcome how) {
        return new Appeal(due, remindAt, statement, enteredAt, how);
    }
}
