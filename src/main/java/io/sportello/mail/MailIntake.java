package io.sportello.mail;

import io.sportello.mail.reading.RawMail;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** The one way in for mails: kept first, then read and offered to the features. */
@Component
class MailIntake {

    private static final Logger log = LoggerFactory.getLogger(MailIntake.class);
    private static final int ATTEMPTS = 5;
    private static final int BATCH = 200;

    /** A younger mail may be in another thread's hands. */
    private static final Duration WORKED_ON = Duration.ofMinutes(2);

    private final MailStore store;
    private final MailDelivery delivery;
    private final StoredMailRepository mails;
    private final Clock clock;

    MailIntake(MailStore store, MailDelivery delivery, StoredMailRepository mails, Clock clock) {
        this.store = store;
        this.delivery = delivery;
        this.mails = mails;
        this.clock = clock;
    }

    /** What came of a mail that was handed in. */
    enum Taken {
        FRESH,
        UNREADABLE,
        KNOWN
    }

    /**
     * Takes a mail.
     *
     * @param with what has to be true of the transaction that keeps it, such as how far the mailbox was read
     */
    Taken take(RawMail raw, MailOrigin origin, Runnable with) throws IOException {
        OptionalLong fresh = keep(raw, origin, with);
        if (fresh.isEmpty()) {
            return Taken.KNOWN;
        }
        return offer(fresh.getAsLong(), () -> delivery.deliver(fresh.getAsLong(), raw)) == MailState.UNPARSEABLE
                ? Taken.UNREADABLE
                : Taken.FRESH;
    }

    /** Offers a kept mail by itself; one that fails is offered again later. */
    void offer(long id, RawMail raw) {
        offer(id, () -> delivery.deliver(id, raw));
    }

    private OptionalLong keep(RawMail raw, MailOrigin origin, Runnable with) throws IOException {
        try {
            return store.keep(raw, origin, with);
        } catch (DataIntegrityViolationException sameMoment) {
            // the second look finds what somebody else has just kept
            return store.keep(raw, origin, with);
        }
    }

    /** Offers the mails whose offering was interrupted or failed. */
    void resume() {
        Instant settled = clock.instant().minus(WORKED_ON);
        for (long id : mails.numbers(MailState.STORED, settled, Limit.of(BATCH))) {
            offer(id, () -> delivery.deliver(id));
        }
    }

    private MailState offer(long id, Step step) {
        try {
            return step.run();
        } catch (IOException | RuntimeException e) {
            log.error("Mail {} is kept but could not be offered; it is offered again", id, e);
            countAttempt(id);
            return MailState.STORED;
        }
    }

    private void countAttempt(long id) {
        try {
            delivery.giveUp(id, ATTEMPTS);
        } catch (IOException | RuntimeException e) {
            log.error("Mail {} stays", id, e);
        }
    }

    /** Something that reads a kept mail. */
    private interface Step {
        MailState run() throws IOException;
    }
}
