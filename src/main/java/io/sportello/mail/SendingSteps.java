package io.sportello.mail;

import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The steps of handing a mail over, each committed by itself whatever becomes of the job around it. */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class SendingSteps {

    /** Nobody needs longer to hand a mail over; who does has died. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final OutgoingRepository letters;
    private final Clock clock;
    private final List<Duration> pauses;

    SendingSteps(
            OutgoingRepository letters,
            Clock clock,
            @Value("${sportello.mail.retries:PT1M,PT5M,PT30M,PT2H,PT6H}") List<Duration> pauses) {
        this.letters = letters;
        this.clock = clock;
        this.pauses = List.copyOf(pauses);
    }

    /** Claims the mail for sending; false when it is not to be sent now. */
    boolean begin(long id) {
        OutgoingLetter letter = hold(id);
        Instant now = clock.instant();
        if (letter.state() == OutgoingState.HELD) {
            letter.begin(now);
            return true;
        }
        if (letter.state() == OutgoingState.SENDING) {
            Instant end = letter.sendingSince().plus(LONGEST);
            if (now.isBefore(end)) {
                letter.lookAgain(end);
            } else {
                letter.uncertain(now, new Trouble("mail.trouble.interrupted", ""));
            }
        }
        return false;
    }

    OutgoingLetter read(long id) {
        return hold(id);
    }

    void end(long id, Delivery delivery) {
        OutgoingLetter letter = hold(id);
        Instant now = clock.instant();
        switch (delivery.result()) {
            case SENT -> letter.sent(now);
            case FILED -> letter.filed(now);
            case REFUSED -> letter.undelivered(now, delivery.trouble());
            case UNKNOWN -> letter.uncertain(now, delivery.trouble());
            case NOT_YET -> notYet(letter, now, delivery.trouble());
        }
    }

    private void notYet(OutgoingLetter letter, Instant now, Trouble trouble) {
        if (letter.attempts() > pauses.size()) {
            letter.undelivered(now, trouble);
        } else {
            letter.postpone(now.plus(pauses.get(letter.attempts() - 1)), trouble);
        }
    }

    private OutgoingLetter hold(long id) {
        return letters.hold(id).orElseThrow(() -> new SubjectNotFound("outgoing mail " + id));
    }
}
