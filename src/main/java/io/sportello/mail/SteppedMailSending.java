package io.sportello.mail;

import io.sportello.subjects.SubjectNotFound;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hands mails over in the steps claim, send, note, tell; only the last is the job's own transaction. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class SteppedMailSending implements MailSending {

    private final SendingSteps steps;
    private final Postman postman;
    private final OutgoingRepository letters;
    private final ApplicationEventPublisher events;

    SteppedMailSending(
            SendingSteps steps, Postman postman, OutgoingRepository letters, ApplicationEventPublisher events) {
        this.steps = steps;
        this.postman = postman;
        this.letters = letters;
        this.events = events;
    }

    @Override
    public Outcome handOver(long id) {
        if (steps.begin(id)) {
            steps.end(id, postman.deliver(steps.read(id)));
        }
        return tell(find(id));
    }

    private Outcome tell(OutgoingLetter letter) {
        OutgoingStatus status = letter.status();
        boolean first = letter.announce();
        return switch (status.state()) {
            case SENT, FILED -> {
                boolean filed = status.state() == OutgoingState.FILED;
                publish(first, new MailSent(status.id(), status.subject(), status.messageId(), filed));
                yield Outcome.LEFT;
            }
            case UNDELIVERED -> {
                publish(first, new MailUndelivered(status.id(), status.subject(), status.detail()));
                yield Outcome.UNDELIVERED;
            }
            case UNCERTAIN -> {
                publish(first, new MailUncertain(status.id(), status.subject()));
                yield Outcome.UNCERTAIN;
            }
            case TAKEN_BACK -> Outcome.TAKEN_BACK;
            case HELD, SENDING -> Outcome.AGAIN;
        };
    }

    private void publish(boolean first, Object event) {
        if (first) {
            events.publishEvent(event);
        }
    }

    @Override
    public Instant leavesAt(long id) {
        return find(id).leavesAt();
    }

    private OutgoingLetter find(long id) {
        return letters.findById(id).orElseThrow(() -> new SubjectNotFound("outgoing mail " + id));
    }
}
