package io.sportello.cases;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the seller and support write to each other, and what the staff note for themselves. */
@Service
@Transactional
public class CaseTalk {

    private final HeldCases held;
    private final CaseWriter writer;
    private final CaseClocks clocks;
    private final CaseJournal journal;
    private final CaseStanding lines;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseTalk(
            HeldCases held,
            CaseWriter writer,
            CaseClocks clocks,
            CaseJournal journal,
            CaseStanding lines,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.held = held;
        this.writer = writer;
        this.clocks = clocks;
        this.journal = journal;
        this.lines = lines;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The current user writes: the seller to support, or support to the seller. A seller who was waited for, or who writes
     * after the solution, brings the case back to work.
     *
     * @throws CaseRefused when the case has ended, or there is nothing to say
     */
    public void say(Subject subject, String words, List<CaseFile> files) {
        CaseEntryKind kind = user.is(Role.SELLER) ? CaseEntryKind.SELLER : CaseEntryKind.SUPPORT;
        say(subject, new Said(kind, user.name(), clock.instant()), words, files);
    }

    void say(Subject subject, Said said, String words, List<CaseFile> files) {
        CaseWriter.check(words);
        SupportCase owner = alive(subject);
        writer.write(owner, said, words, files);
        if (said.kind() == CaseEntryKind.SELLER) {
            journal.write(owner, "seller-wrote", Map.of());
            heard(owner, said);
        } else {
            journal.write(owner, "support-wrote", Map.of());
            answered(owner, said);
        }
        lines.put(owner);
    }

    /** The staff note something that the seller never sees. */
    public void note(Subject subject, String words) {
        note(subject, new Said(CaseEntryKind.NOTE, user.name(), clock.instant()), words);
    }

    void note(Subject subject, Said said, String words) {
        CaseWriter.check(words);
        SupportCase owner = held.hold(subject);
        writer.write(owner, said, words, List.of());
        journal.writeForStaff(owner, "noted", Map.of());
    }

    /**
     * A mail about the case came in, which brings it back to work while it waits.
     *
     * @param answer whether it is certain that it is what the marketplace answers
     */
    void mailed(Subject subject, Said said, String words, long mailId, boolean answer) {
        SupportCase owner = held.hold(subject);
        CaseEntry entry = writer.writeMail(owner, said, readable(words), mailId, List.of());
        journal.write(owner, "mail-came", Map.of("from", said.author()));
        if (CaseStatus.WAITING.contains(owner.status())) {
            boolean answered = answer && owner.status() == CaseStatus.WAITING_MARKETPLACE;
            entry.woke(clock.instant(), owner.passedOn().followUpAt());
            goOn(owner, answered ? "cases.cause.marketplace-answered" : "cases.cause.mail-came");
            if (answered) {
                journal.write(owner, "marketplace-answered", Map.of());
            }
        }
        lines.put(owner);
    }

    private static String readable(String words) {
        String text = words.isBlank() ? "–" : words;
        return text.substring(0, Math.min(text.length(), CaseWriter.LONGEST));
    }

    private SupportCase alive(Subject subject) {
        SupportCase owner = held.hold(subject);
        if (CaseStatus.FINISHED.contains(owner.status())) {
            throw new CaseRefused(null, "cases.refused.ended");
        }
        return owner;
    }

    private void heard(SupportCase owner, Said said) {
        switch (owner.status()) {
            case WAITING_SELLER -> goOn(owner, "cases.cause.seller-answered");
            case WAITING_MARKETPLACE -> goOn(owner, "cases.cause.seller-wrote");
            case RESOLVED -> {
                owner.reopen(said.at());
                clocks.start(owner, "cases.cause.reopened", said.at());
                journal.write(owner, "reopened", Map.of());
                events.publishEvent(new CaseStepped(owner.subject(), CaseStepped.Step.REOPENED));
            }
            default -> {
                // it is support's turn already
            }
        }
    }

    private void answered(SupportCase owner, Said said) {
        boolean first = owner.view().firstAnsweredAt() == null;
        owner.answered(said.at());
        if (first) {
            clocks.answered(owner, said.at());
            events.publishEvent(new CaseDueMoved(owner.subject(), owner.view().workDue()));
        }
    }

    private void goOn(SupportCase owner, String cause) {
        owner.goOn(clock.instant());
        clocks.resume(owner, cause, clock.instant());
        events.publishEvent(new CaseStepped(owner.subject(), CaseStepped.Step.WENT_ON));
    }
}
