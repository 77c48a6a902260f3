package io.sportello.messages;

import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans until when a thread has to be answered, by the policy {@code acknowledgement} and the receipt of what waits. */
@Service
@Transactional
public class ThreadDeadlines {

    private final MessageThreads threads;
    private final ThreadClocks clocks;
    private final Policies policies;
    private final ThreadJournal journal;
    private final ApplicationEventPublisher events;

    ThreadDeadlines(
            MessageThreads threads,
            ThreadClocks clocks,
            Policies policies,
            ThreadJournal journal,
            ApplicationEventPublisher events) {
        this.threads = threads;
        this.clocks = clocks;
        this.policies = policies;
        this.journal = journal;
        this.events = events;
    }

    /** The question to {@code acknowledgement}. */
    public Question question(Subject subject) {
        MessageThread thread = threads.of(subject);
        return Question.of(
                "acknowledgement",
                subject,
                thread.sellerId(),
                Map.of(
                        "marketplace", thread.marketplace(),
                        "messageKind", thread.orderId() == null ? "BEFORE_ORDER" : "ORDER",
                        "seller", thread.sellerId()));
    }

    /** Starts the clocks by the rule's answer; clocks that run go on. */
    public void plan(Subject subject, Decision decision) {
        MessageThread thread = threads.of(subject);
        Instant due = clocks.start(subject, thread.sellerId(), thread.waitingSince(), decision);
        thread.dueBy(due);
        thread.warnFrom(thread.waitingSince().plus(Duration.ofHours(decision.integer("leadHours"))));
        journal.write(thread, "planned", Map.of("due", due), decision.id());
    }

    /** Plans anew for a buyer who still waits, but since another moment, while the task to answer stays as it is. */
    void planAnew(MessageThread thread, Instant now) {
        Subject subject = thread.subjectName();
        clocks.stop(subject, "messages.cause.moved", now);
        plan(subject, policies.decide(question(subject)));
        events.publishEvent(new DeadlineMoved(subject, thread.answerDue()));
    }
}
