package io.sportello.performance;

import io.sportello.accounts.CurrentUser;
import io.sportello.policies.Decision;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do about a notification, from reading it to the marketplace's last word. */
@Service
@Transactional
public class NotificationReview {

    /** The rule that says what is due, and when. */
    public static final String POLICY = "notification-deadlines";

    private final NotificationRepository notifications;
    private final NotificationJournal journal;
    private final NotificationClocks clocks;
    private final NotificationAlarms alarms;
    private final CurrentUser user;
    private final Clock clock;

    NotificationReview(
            NotificationRepository notifications,
            NotificationJournal journal,
            NotificationClocks clocks,
            NotificationAlarms alarms,
            CurrentUser user,
            Clock clock) {
        this.notifications = notifications;
        this.journal = journal;
        this.clocks = clocks;
        this.alarms = alarms;
        this.user = user;
        this.clock = clock;
    }

    /** The question to {@value #POLICY}. */
    public Question question(Subject subject) {
        NotificationView about = notifications.of(subject).view();
        Map<String, Object> facts = new HashMap<>();
        facts.put("notificationKind", about.kind().name());
        facts.put("marketplace", about.marketplace());
        return Question.of(POLICY, subject, about.sellerId(), facts);
    }

    /** Applies what the rule answered; where an answer is due, its clock runs from when the notification came. */
    public void due(Subject subject, Decision decision) {
        Notification owner = notifications.of(subject);
        NotificationView about = owner.view();
        NotificationTerms terms = NotificationTerms.of(decision, about.receivedAt(), about.statedDue());
        owner.terms(terms);
        if (terms.answerDue()) {
            clocks.run(owner, "received", about.receivedAt(), terms.planDue());
        }
        journal.write(owner, terms.answerDue() ? "answer-due" : "reading-due", Map.of(), decision.id());
        if (terms.tellAtOnce()) {
            alarms.received(owner);
        }
    }

    /**
     * The current user has read it.
     *
     * @param answer whether an answer to the marketplace is to be written
     * @param note why, or null
     */
    public void read(Subject subject, boolean answer, String note) {
        Notification owner = notifications.of(subject);
        Instant now = clock.instant();
        owner.read(user.name(), answer, note, now);
        NotificationView about = owner.view();
        if (answer) {
            clocks.run(owner, "answer", about.receivedAt(), about.planDue());
        } else {
            clocks.stop(owner, "read", now);
        }
        journal.write(owner, answer ? "read-to-answer" : "read", note(note));
    }

    /** The plan is written. */
    public void planned(Subject subject, ActionPlan plan) {
        Notification owner = notifications.of(subject);
        owner.planned(plan, clock.instant());
        journal.write(owner, "planned", Map.of());
    }

    /** A person submitted the answer at the marketplace. */
    public void submitted(Subject subject, String proof) {
        Notification owner = notifications.of(subject);
        Instant now = clock.instant();
        owner.submitted(proof, now.plus(Duration.ofHours(owner.waitHours())), now);
        clocks.stop(owner, "submitted", now);
        journal.write(owner, "submitted", Map.of("proof", proof));
    }

    /**
     * The marketplace asks for more.
     *
     * @param due until when, or null when it states no time
     */
    public void askedForMore(Subject subject, String what, Instant due) {
        Notification owner = notifications.of(subject);
        Instant now = clock.instant();
        Instant until = due == null || due.isBefore(now) ? now.plus(Duration.ofHours(owner.planHours())) : due;
        Duration warning = Duration.between(owner.view().warnAt(), owner.view().planDue());
        Instant warnAt = until.minus(warning);
        owner.askedForMore(what, until, warnAt.isBefore(now) ? now : warnAt, now);
        clocks.run(owner, "more", now, until);
        journal.write(owner, "more", note(what));
    }

    /** The marketplace gave its last word. */
    public void decided(Subject subject, boolean accepted, String what) {
        Notification owner = notifications.of(subject);
        owner.decided(accepted, what, clock.instant());
        journal.write(owner, accepted ? "accepted" : "refused", note(what));
    }

    /** Its time is up, or nearly: somebody is told. */
    public void escalated(Subject subject) {
        Notification owner = notifications.of(subject);
        owner.escalated(clock.instant());
        journal.write(owner, "escalated", Map.of());
        alarms.escalated(owner);
    }

    private static Map<String, Object> note(String note) {
        return Map.of("note", note == null ? "" : note);
    }
}
