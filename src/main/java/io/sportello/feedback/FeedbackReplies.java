package io.sportello.feedback;

import io.sportello.subjects.Subject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The public replies to feedback: written here, given at the marketplace by a person. */
@Service
@Transactional
public class FeedbackReplies {

    /** The most characters of a reply that are kept. */
    public static final int LONGEST = 2000;

    private final Feedbacks feedbacks;
    private final DisputeGrounds grounds;
    private final DisputeDeadlines deadlines;
    private final FeedbackNotes notes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FeedbackReplies(
            Feedbacks feedbacks,
            DisputeGrounds grounds,
            DisputeDeadlines deadlines,
            FeedbackNotes notes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.grounds = grounds;
        this.deadlines = deadlines;
        this.notes = notes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes the reply, to be given at the marketplace; one that waits to be given is replaced.
     *
     * @throws ReplyRefused when it is empty, too long, obscene or names somebody, or the feedback has a reply already
     */
    public void prepare(String number, String text) {
        Feedback about = feedbacks.byNumber(number);
        String reply = text == null ? "" : text.strip();
        check(about, reply);
        boolean waits = about.awaitsReply();
        about.reply(reply, deadlines.reply(about, clock.instant()));
        notes.write(about, "reply-written", Map.of());
        if (!waits) {
            events.publishEvent(new ReplyPrepared(about.subject()));
        }
    }

    private void check(Feedback about, String reply) {
        if (about.stated().response() != null || about.standing() != Standing.COUNTS) {
            throw new ReplyRefused("feedback.reply.refused.done", "");
        }
        if (reply.isEmpty() || reply.length() > LONGEST) {
            throw new ReplyRefused("feedback.reply.refused.length", "");
        }
        Optional<FoundGround> fault = grounds.of(reply).stream()
                .filter(found -> found.ground() == Ground.OBSCENE || found.ground() == Ground.PERSONAL)
                .findFirst();
        fault.ifPresent(found -> {
            throw new ReplyRefused("feedback.reply.refused." + found.ground(), found.words());
        });
    }

    /** A person gave the reply at the marketplace. */
    public void given(Subject subject, String proof) {
        Feedback about = feedbacks.of(subject);
        about.replied();
        notes.write(about, "replied", Map.of("proof", proof));
    }

    /** The reply is not given after all. */
    public void givenUp(Subject subject) {
        Feedback about = feedbacks.of(subject);
        about.reply(null, null);
        notes.write(about, "reply-dropped", Map.of());
    }
}
