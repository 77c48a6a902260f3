package io.sportello.cases;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.Workflow;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Undoes that a mail came into a case, and that this brought the case back to work. */
@Component
class CaseMailReturns {

    /** What the process waits for where a case is worked on. */
    private static final String WAITS_AGAIN = "work-waits-again";

    private final HeldCases held;
    private final CaseEntries entries;
    private final CaseClocks clocks;
    private final CaseJournal journal;
    private final CaseStanding lines;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CaseMailReturns(
            HeldCases held,
            CaseEntries entries,
            CaseClocks clocks,
            CaseJournal journal,
            CaseStanding lines,
            Workflow workflow,
            ApplicationEventPublisher events,
            Clock clock) {
        this.held = held;
        this.entries = entries;
        this.clocks = clocks;
        this.journal = journal;
        this.lines = lines;
        this.workflow = workflow;
        this.events = events;
        this.clock = clock;
    }

    void takeOut(Subject subject, long mailId) {
        SupportCase owner = held.hold(subject);
        CaseEntry mail = owner.entries().stream()
                .filter(entry -> entry.mailId() != null && entry.mailId() == mailId)
                .findFirst()
                .orElseThrow(() -> new SubjectNotFound("mail " + mailId + " in " + subject));
        if (!mayGo(owner, mail)) {
            throw new CaseRefused(null, "cases.refused.mail-stays");
        }
        owner.takeOut(mail);
        entries.delete(mail);
        lines.gone(owner, mail);
        journal.write(owner, "mail-taken-out", Map.of("mail", "E-" + mailId));
        if (wokeOnly(owner, mail)) {
            waitAgain(owner, mail);
        }
        lines.put(owner);
    }

    /** The mails that can be taken out. */
    Set<Long> mayGo(SupportCase owner) {
        return owner.entries().stream()
                .filter(entry -> entry.mailId() != null && mayGo(owner, entry))
                .map(CaseEntry::mailId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean mayGo(SupportCase owner, CaseEntry mail) {
        return !CaseStatus.FINISHED.contains(owner.status()) && !owner.isMadeOf(mail);
    }

    /** Whether the case waited for the marketplace, and nothing else has happened to it since. */
    private boolean wokeOnly(SupportCase owner, CaseEntry mail) {
        return mail.followUpBefore() != null
                && CaseStatus.AT_WORK.contains(owner.status())
                && mail.wokeAt().equals(owner.statusSince())
                && workflow.awaits(WAITS_AGAIN, owner.subject());
    }

    private void waitAgain(SupportCase owner, CaseEntry mail) {
        owner.waitAgain(mail.followUpBefore(), clock.instant());
        clocks.pause(owner, "cases.cause.mail-taken-out", mail.wokeAt());
        events.publishEvent(new CaseStepped(owner.subject(), CaseStepped.Step.WAITS_AGAIN));
    }
}
