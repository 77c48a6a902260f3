package io.sportello.messages;

import io.sportello.messages.rules.Responsible;
import io.sportello.messages.rules.WaitingMessage;
import io.sportello.policies.Guardrails;
import io.sportello.policies.Violation;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Escalates what the guardrail {@code escalation} finds unanswered when its time is up, many messages at once: each once, to
 * a lead who is there or else to all of them, by a task, a mail, a notice on their devices and an entry in the journal.
 */
@Service
@Transactional
public class MessageEscalation {

    private final MessageThreads threads;
    private final EscalationDuty duty;
    private final EscalationMail mail;
    private final EscalationNotice notice;
    private final Guardrails guardrails;
    private final ThreadJournal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MessageEscalation(
            MessageThreads threads,
            EscalationDuty duty,
            EscalationMail mail,
            EscalationNotice notice,
            Guardrails guardrails,
            ThreadJournal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.threads = threads;
        this.duty = duty;
        this.mail = mail;
        this.notice = notice;
        this.guardrails = guardrails;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Escalates those of some messages whose buyers still wait and whose time is up. The caller holds their ladders.
     *
     * @return how many were escalated now
     */
    public int escalate(Collection<Subject> subjects) {
        List<MessagesEscalated.Message> escalated = new ArrayList<>();
        Map<String, List<MessageThread>> bySeller = threads.hold(MessageThread.idsOf(subjects)).stream()
                .filter(MessageThread::waits)
                .collect(Collectors.groupingBy(MessageThread::sellerId, LinkedHashMap::new, Collectors.toList()));
        bySeller.forEach((seller, waiting) -> escalate(waiting, duty.of(seller)).stream()
                .map(thread -> new MessagesEscalated.Message(thread.subjectName(), thread.escalatedTo()))
                .forEach(escalated::add));
        if (!escalated.isEmpty()) {
            events.publishEvent(new MessagesEscalated(List.copyOf(escalated)));
        }
        return escalated.size();
    }

    private List<MessageThread> escalate(List<MessageThread> waiting, List<Responsible> staff) {
        Instant now = clock.instant();
        Map<String, MessageThread> bySubject = waiting.stream()
                .collect(Collectors.toMap(thread -> thread.subjectName().toString(), Function.identity()));
        Map<String, List<MessageThread>> byPerson = new LinkedHashMap<>();
        List<MessageThread> escalated = new ArrayList<>();
        for (Violation found : found(waiting, staff, now)) {
            MessageThread thread = bySubject.get(found.output());
            thread.escalate((String) found.floor(), now);
            journal.writeOnly(thread, "escalated", Map.of("due", thread.answerDue()));
            told(found, staff).forEach(who -> byPerson.computeIfAbsent(who, p -> new ArrayList<>())
                    .add(thread));
            escalated.add(thread);
        }
        byPerson.forEach(mail::tell);
        byPerson.forEach(notice::tell);
        return escalated;
    }

    private List<Violation> found(List<MessageThread> waiting, List<Responsible> staff, Instant now) {
        List<Object> facts = new ArrayList<>(staff);
        waiting.forEach(thread -> facts.add(new WaitingMessage(
                thread.subjectName().toString(), thread.answerDue(), now, thread.escalatedAt() != null)));
        return guardrails.check("escalation", facts);
    }

    /** Whoever it went to, or every lead when nobody of them is there. */
    private static List<String> told(Violation found, List<Responsible> staff) {
        return staff.stream()
                .filter(each ->
                        found.floor() == null ? each.lead() : found.floor().equals(each.who()))
                .map(Responsible::who)
                .toList();
    }

    /** A lead saw to it. */
    public void handled(Subject subject, String note) {
        journal.writeForStaff(threads.of(subject), "escalation-handled", Map.of("note", note));
    }
}
