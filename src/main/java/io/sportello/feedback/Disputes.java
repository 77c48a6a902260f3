package io.sportello.feedback;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.policies.Decision;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the rules find and people decide about the removal of a feedback. */
@Service
@Transactional
public class Disputes {

    private final Feedbacks feedbacks;
    private final DisputeGrounds grounds;
    private final DisputeDeadlines deadlines;
    private final DisputeRequests requests;
    private final FeedbackNotes notes;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    Disputes(
            Feedbacks feedbacks,
            DisputeGrounds grounds,
            DisputeDeadlines deadlines,
            DisputeRequests requests,
            FeedbackNotes notes,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.feedbacks = feedbacks;
        this.grounds = grounds;
        this.deadlines = deadlines;
        this.requests = requests;
        this.notes = notes;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /** Whether a report's feedback is looked at by itself: it does harm, and its removal can still be requested. */
    @Transactional(readOnly = true)
    public boolean isWorthALook(Subject subject) {
        Feedback about = feedbacks.of(subject);
        return Tone.of(about.stated().rating()) != Tone.POSITIVE && inTime(about);
    }

    private boolean inTime(Feedback about) {
        return clock.instant().isBefore(deadlines.request(about));
    }

    /** Whether anybody may still ask for a dispute. */
    @Transactional(readOnly = true)
    public boolean mayBeAsked(Subject subject) {
        return refusal(feedbacks.of(subject)) == null;
    }

    private String refusal(Feedback about) {
        if (about.status().isOpen()) {
            return "feedback.dispute.open";
        }
        if (about.standing() != Standing.COUNTS) {
            return "feedback.dispute.gone";
        }
        return inTime(about) ? null : "feedback.dispute.too-late";
    }

    /**
     * Somebody wants it considered, whatever the rules find.
     *
     * @throws DisputeRefused when one goes on already, it no longer counts, or the time is up
     */
    public void ask(String number) {
        Feedback about = feedbacks.byNumber(number);
        String refusal = refusal(about);
        if (refusal != null) {
            throw new DisputeRefused(refusal);
        }
        about.dispute(user.name(), deadlines.request(about), clock.instant());
        notes.write(about, "asked", Map.of());
        events.publishEvent(new DisputeAsked(about.subject()));
    }

    /** Begins to consider a feedback that a report brought up. */
    public void begin(Subject subject) {
        Feedback about = feedbacks.of(subject);
        about.dispute(null, deadlines.request(about), clock.instant());
    }

    /**
     * Finds the grounds that hold.
     *
     * @return whether somebody has to look at it: there is one, or somebody asked
     */
    public boolean find(Subject subject) {
        Feedback about = feedbacks.of(subject);
        List<FoundGround> found = grounds.of(about.stated().comment());
        about.dispute().found(found);
        for (FoundGround each : found) {
            notes.write(
                    about, "ground." + each.ground().name(), Map.of("words", each.words(), "source", each.source()));
        }
        boolean look = !found.isEmpty() || about.dispute().askedBy() != null;
        if (!look) {
            about.end(FeedbackStatus.NO_GROUND, null, clock.instant());
            notes.write(about, "no-ground", Map.of());
        }
        return look;
    }

    /** The question to {@code dispute-deadline}. */
    @Transactional(readOnly = true)
    public Question question(Subject subject) {
        return deadlines.question(feedbacks.of(subject));
    }

    /** Sets the deadlines and lets somebody decide. */
    public void review(Subject subject, Decision terms) {
        Feedback about = feedbacks.of(subject);
        about.requestBy(deadlines.request(about, terms));
        about.dispute().due(deadlines.review(about, terms, clock.instant()), deadlines.reminder(about, terms));
        about.review(clock.instant());
        notes.write(about, "to-review", Map.of("due", about.requestDue()), terms.id());
    }

    /**
     * The removal is to be requested.
     *
     * @param byMarketplace whether the marketplace answers for the delivery
     * @param own the request in the person's own words, or null for the prepared one
     */
    public void request(Subject subject, Ground ground, boolean byMarketplace, String own) {
        Feedback about = feedbacks.of(subject);
        String text = own == null ? requests.text(about, ground) : own;
        about.request(ground, byMarketplace, text, user.name(), clock.instant());
        boolean grounded = about.status() == FeedbackStatus.TO_SUBMIT;
        notes.write(about, grounded ? "decided" : "decided-without-ground", Map.of("ground", ground.name()));
    }

    /** It stays as it is. */
    public void leave(Subject subject, String reason) {
        end(subject, FeedbackStatus.LEFT, reason);
    }

    /**
     * A compliance officer approves a request without ground.
     *
     * @throws DisputeRefused when the user is none, or decided to request it
     */
    public void approve(Subject subject) {
        Feedback about = feedbacks.of(subject);
        mayApprove(about);
        about.approve(user.name(), clock.instant());
        notes.write(about, "approved", Map.of());
    }

    /** A compliance officer sends a request without ground back to be decided anew. */
    public void sendBack(Subject subject, String comment) {
        Feedback about = feedbacks.of(subject);
        mayApprove(about);
        about.dispute().note(comment);
        about.review(clock.instant());
        notes.writeForStaff(about, "sent-back", Map.of("comment", comment));
    }

    private void mayApprove(Feedback about) {
        if (!user.is(Role.COMPLIANCE)) {
            throw new DisputeRefused("approve-dispute.officer");
        }
        if (user.name().equals(about.dispute().decidedBy())) {
            throw new DisputeRefused("approve-dispute.second-person");
        }
    }

    /**
     * A person submitted the request at the marketplace.
     *
     * @throws IllegalStateException when it rests on no ground and nobody approved it
     */
    public void submitted(Subject subject, String proof) {
        Feedback about = feedbacks.of(subject);
        about.submitted(proof, clock.instant(), deadlines.followUp(about, clock.instant()));
        notes.write(about, "submitted", Map.of("proof", proof));
    }

    /** The marketplace has not answered; somebody looks again later. */
    public void waitLonger(Subject subject) {
        Feedback about = feedbacks.of(subject);
        about.dispute().followUpBy(deadlines.followUp(about, clock.instant()));
        notes.write(about, "wait", Map.of("due", about.dispute().followUp()));
    }

    /** The dispute has come to an end. */
    public void end(Subject subject, FeedbackStatus how, String note) {
        Feedback about = feedbacks.of(subject);
        about.end(how, note, clock.instant());
        notes.write(about, "ended." + how.name(), Map.of("note", note == null ? "" : note));
    }

    /** The time for a request is nearly up. */
    public void reminded(Subject subject) {
        notes.write(feedbacks.of(subject), "reminded", Map.of());
    }
}
