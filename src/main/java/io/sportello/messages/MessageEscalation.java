package io.sportello.messages;

import io.sportello.accounts.Colleague;
import io.sportello.accounts.Colleagues;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.accounts.Substitutes;
import io.sportello.mail.MailRefused;
import io.sportello.mail.Outbox;
import io.sportello.mail.OutgoingMail;
import io.sportello.messages.rules.Responsible;
import io.sportello.messages.rules.WaitingMessage;
import io.sportello.policies.Guardrails;
import io.sportello.policies.Violation;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells people that a buyer waits: the assignee, the leads, and by the guardrail {@code escalation} one who is there. */
@Service
@Transactional
public class MessageEscalation {

    private static final Logger log = LoggerFactory.getLogger(MessageEscalation.class);
    private static final String LEADS = "support-leads";

    private final MessageThreads threads;
    private final Colleagues colleagues;
    private final Substitutes substitutes;
    private final Sellers sellers;
    private final Guardrails guardrails;
    private final Outbox outbox;
    private final ThreadJournal journal;
    private final MessageSource messages;
    private final Clock clock;

    MessageEscalation(
            MessageThreads threads,
            Colleagues colleagues,
            Substitutes substitutes,
            Sellers sellers,
            Guardrails guardrails,
            Outbox outbox,
            ThreadJournal journal,
            MessageSource messages,
            Clock clock) {
        this.threads = threads;
        this.colleagues = colleagues;
        this.substitutes = substitutes;
        this.sellers = sellers;
        this.guardrails = guardrails;
        this.outbox = outbox;
        this.journal = journal;
        this.messages = messages;
        this.clock = clock;
    }

    /** Notes that whoever has the task was reminded. */
    public void reminded(Subject subject) {
        journal.writeForStaff(threads.of(subject), "reminded", Map.of());
    }

    /** Notes that the leads were told. */
    public void leadTold(Subject subject) {
        journal.writeForStaff(threads.of(subject), "lead-told", Map.of());
    }

    /** Escalates a message whose time is up, once: to a lead who is there, or else to all of them. */
    public void escalate(Subject subject) {
        MessageThread thread = threads.of(subject);
        List<Responsible> staff = staff(thread.sellerId());
        found(thread, staff).ifPresent(violation -> {
            String who = (String) violation.floor();
            thread.escalate(who, clock.instant());
            journal.write(thread, "escalated", Map.of("due", thread.answerDue()));
            staff.stream()
                    .filter(each -> who == null ? each.lead() : who.equals(each.who()))
                    .map(Responsible::who)
                    .forEach(each -> notify(thread, each));
        });
    }

    private Optional<Violation> found(MessageThread thread, List<Responsible> staff) {
        if (!thread.waits()) {
            return Optional.empty();
        }
        List<Object> facts = new ArrayList<>(staff);
        facts.add(new WaitingMessage(
                thread.subjectName().toString(), thread.answerDue(), clock.instant(), thread.escalatedAt() != null));
        return guardrails.check("escalation", facts).stream().findFirst();
    }

    /** The leads in their order, and behind them those who stand in for whoever of them is away. */
    private List<Responsible> staff(String sellerId) {
        List<Responsible> staff = new ArrayList<>();
        Set<String> standIns = new LinkedHashSet<>();
        for (Colleague lead : colleagues.who(LEADS, sellerId)) {
            String there = substitutes.standIn(lead.email(), clock.instant());
            boolean present = lead.email().equals(there);
            staff.add(new Responsible(lead.email(), staff.size(), true, !present, present ? null : there));
            if (!present && there != null) {
                standIns.add(there);
            }
        }
        standIns.stream()
                .filter(who -> staff.stream().noneMatch(each -> each.who().equals(who)))
                .toList()
                .forEach(who -> staff.add(new Responsible(who, staff.size(), false, false, null)));
        return staff;
    }

    /** A seller who can't send mail must not keep the escalation from being one. */
    private void notify(MessageThread thread, String who) {
        Locale language =
                sellers.find(thread.sellerId()).map(SellerView::language).orElse(Locale.ENGLISH);
        Object[] number = {thread.number(), thread.sellerId()};
        try {
            outbox.send(new OutgoingMail(
                    thread.sellerId(),
                    thread.subjectName(),
                    null,
                    who,
                    messages.getMessage("messages.escalation.subject", number, language),
                    messages.getMessage("messages.escalation.text", number, language),
                    null,
                    List.of(),
                    List.of(),
                    "escalation-" + thread.id() + "-" + thread.waitingSince().toEpochMilli() + "-" + who));
        } catch (MailRefused refused) {
            log.warn("{} could not be told by mail of {}: {}", who, thread.number(), refused.getMessage());
        }
    }

    /** A lead saw to it. */
    public void handled(Subject subject, String note) {
        journal.writeForStaff(threads.of(subject), "escalation-handled", Map.of("note", note));
    }
}
