package io.sportello.policies.studio;

import io.sportello.accounts.CurrentUser;
import io.sportello.policies.versions.Publishing;
import io.sportello.policies.versions.VersionLine;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes a draft through the eyes of a second person and into force; only what is proved gets there. */
@Service
@Transactional
public class ChangeReview {

    private final PolicyChangeRepository changes;
    private final ChangeDrafts drafts;
    private final ReadinessCheck readiness;
    private final Publishing versions;
    private final EvidenceRecords evidence;
    private final DraftReplays replays;
    private final ChangeJournal journal;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    ChangeReview(
            PolicyChangeRepository changes,
            ChangeDrafts drafts,
            ReadinessCheck readiness,
            Publishing versions,
            EvidenceRecords evidence,
            DraftReplays replays,
            ChangeJournal journal,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.changes = changes;
        this.drafts = drafts;
        this.readiness = readiness;
        this.versions = versions;
        this.evidence = evidence;
        this.replays = replays;
        this.journal = journal;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Sends a draft to review, and has it replayed for the reviewer.
     *
     * @throws ChangeRefused when it is not ready, changes nothing, or a field is at fault
     */
    public ChangeView submit(String number, Submission submission) {
        PolicyChange change = changes.held(number);
        submission.check(clock.instant());
        requireReady(change, submission.effectiveAt());
        requireDifference(change);
        change.submit(submission, clock.instant(), user.name());
        journal.write(change, "submitted", "why", submission.why());
        ChangeView submitted = changes.saveAndFlush(change).view();
        events.publishEvent(new ChangeSubmitted(change.subject(), false));
        replays.ensure(submitted);
        return submitted;
    }

    /**
     * Brings an earlier version back, through review.
     *
     * @throws ChangeRefused as {@link #submit} does, or when another change of the policy is open
     */
    public ChangeView rollback(String policy, int version, Submission submission) {
        ChangeView begun = drafts.rollback(policy, version, false);
        return submit(begun.number(), submission);
    }

    /**
     * Brings an earlier version back at once; a second person looks at it afterwards.
     *
     * @throws ChangeRefused as {@link #rollback} does
     */
    public ChangeView emergency(String policy, int version, Submission submission) {
        ChangeView begun = drafts.rollback(policy, version, true);
        PolicyChange change = changes.held(begun.number());
        submission.check(clock.instant());
        requireReady(change, submission.effectiveAt());
        requireDifference(change);
        change.submit(submission, clock.instant(), user.name());
        VersionLine line = publish(change, clock.instant());
        change.publishUnreviewed(line.version(), line.validFrom());
        String proof = evidence.write(change.view());
        journal.write(
                change, "emergency", Map.of("version", line.version(), "why", submission.why(), "evidence", proof));
        ChangeView published = changes.saveAndFlush(change).view();
        events.publishEvent(new ChangeSubmitted(change.subject(), true));
        replays.ensure(published);
        events.publishEvent(new PolicyInForce(
                change.subject(), change.policy(), line.version(), submission.openCases() == OpenCases.DECIDE_AGAIN));
        return published;
    }

    /**
     * The second person approves; the version holds from its day on, or at once.
     *
     * @param note what the reviewer says, or null
     * @throws ChangeRefused when it was written by the same person, or is no longer ready
     */
    public ChangeView approve(Subject subject, String note) {
        PolicyChange change = changes.held(subject);
        requireReady(change, change.view().effectiveAt());
        Instant now = clock.instant();
        Instant wanted = change.view().effectiveAt();
        VersionLine line = publish(change, wanted == null || wanted.isBefore(now) ? now : wanted);
        change.approve(line.version(), line.validFrom(), note, now, user.name());
        String proof = evidence.write(change.view());
        journal.write(
                change, "approved", Map.of("version", line.version(), "from", line.validFrom(), "evidence", proof));
        return changes.saveAndFlush(change).view();
    }

    /** The second person sends it back. */
    public ChangeView sendBack(Subject subject, String note) {
        PolicyChange change = changes.held(subject);
        change.sendBack(note, clock.instant(), user.name());
        journal.write(change, "sent-back", "note", note);
        return changes.saveAndFlush(change).view();
    }

    /** The second person says afterwards what is to be thought of an emergency. */
    public ChangeView reviewAfterwards(Subject subject, boolean right, String note) {
        PolicyChange change = changes.held(subject);
        change.reviewAfterwards(note, clock.instant(), user.name());
        evidence.write(change.view());
        journal.write(change, right ? "emergency-right" : "emergency-wrong", "note", note == null ? "" : note);
        return changes.saveAndFlush(change).view();
    }

    /** The day of an approved version has come. */
    public void putInForce(Subject subject) {
        PolicyChange change = changes.held(subject);
        change.inForce();
        ChangeView view = changes.saveAndFlush(change).view();
        journal.write(change, "in-force", "version", view.publishedVersion());
        events.publishEvent(new PolicyInForce(
                subject, view.policy(), view.publishedVersion(), view.openCases() == OpenCases.DECIDE_AGAIN));
    }

    /**
     * Takes a change back from review, to go on with it, or an approved one before its day.
     *
     * @throws ChangeRefused when it is in force already
     */
    public ChangeView takeBack(String number) {
        PolicyChange change = changes.held(number);
        if (change.view().status() == ChangeStatus.SCHEDULED) {
            versions.withdraw(change.policy(), change.view().publishedVersion());
        }
        change.withdraw();
        journal.write(change, "withdrawn");
        events.publishEvent(new ChangeWithdrawn(change.subject()));
        return changes.saveAndFlush(change).view();
    }

    private VersionLine publish(PolicyChange change, Instant from) {
        return versions.publish(
                change.policy(),
                change.content().text(),
                from,
                change.view().number(),
                change.view().submittedBy());
    }

    private void requireReady(PolicyChange change, Instant from) {
        Readiness found = readiness.of(change.policy(), change.content(), from);
        if (!found.isReady()) {
            throw new ChangeRefused(null, "policies.change.not-ready");
        }
    }

    private void requireDifference(PolicyChange change) {
        if (versions.isInForce(change.policy(), change.content().sha256())) {
            throw new ChangeRefused(null, "policies.change.no-difference");
        }
    }
}
