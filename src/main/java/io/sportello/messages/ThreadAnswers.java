package io.sportello.messages;

import io.sportello.accounts.CurrentUser;
import io.sportello.mail.MailSent;
import io.sportello.mail.MailUndelivered;
import io.sportello.mail.Outbox;
import io.sportello.mail.OutgoingMail;
import io.sportello.policies.Decision;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people answer: by mail, or that no answer is needed; and how it is taken back. */
@Service
@Transactional
public class ThreadAnswers {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s@]{1,200}@[^<>\\s@]{1,200}>");
    private static final int MOST_REFERENCES = 20;

    private final MessageThreads threads;
    private final ThreadEntries entries;
    private final ThreadClocks clocks;
    private final ThreadJournal journal;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final CurrentUser user;
    private final Clock clock;

    ThreadAnswers(
            MessageThreads threads,
            ThreadEntries entries,
            ThreadClocks clocks,
            ThreadJournal journal,
            Outbox outbox,
            ApplicationEventPublisher events,
            CurrentUser user,
            Clock clock) {
        this.threads = threads;
        this.entries = entries;
        this.clocks = clocks;
        this.journal = journal;
        this.outbox = outbox;
        this.events = events;
        this.user = user;
        this.clock = clock;
    }

    /** The question to {@code acknowledgement}. */
    public Question deadlineQuestion(Subject subject) {
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

    /** Starts the clocks by the rule's answer. */
    public void planDeadlines(Subject subject, Decision decision) {
        MessageThread thread = threads.of(subject);
        Instant due = clocks.start(subject, thread.sellerId(), thread.waitingSince(), decision);
        thread.dueBy(due);
        journal.write(thread, "planned", Map.of("due", due), decision.id());
    }

    /**
     * Replies by mail, which settles what the buyer wrote. It leaves after the hold, until which it can be taken back.
     *
     * @return the number of the entry, to take it back
     * @throws ReplyRefused when the marketplace takes no mail for this buyer
     * @throws io.sportello.mail.MailRefused when the mail can't be sent
     */
    public long reply(Subject subject, String text, List<EntryFile> files) {
        clocks.stop(subject, "messages.cause.replied", clock.instant());
        MessageThread thread = threads.of(subject);
        ThreadEntry answered = last(thread, entry -> entry.replyTo() != null);
        ThreadEntry reply = thread.settle(EntryKind.REPLY, user.name(), text, clock.instant());
        entries.saveAndFlush(reply);
        List<String> references = references(thread);
        String inReplyTo = isId(answered.messageId()) ? answered.messageId() : null;
        reply.carries(files);
        reply.leavesIn(outbox.send(new OutgoingMail(
                thread.sellerId(),
                subject,
                null,
                answered.replyTo(),
                Topics.answer(answered.subject()),
                text,
                inReplyTo,
                references,
                files.stream().map(EntryFile::documentId).toList(),
                "reply-" + reply.id())));
        journal.write(thread, "replied", Map.of());
        return reply.id();
    }

    private static ThreadEntry last(MessageThread thread, Predicate<ThreadEntry> suitable) {
        return thread.entries().stream()
                .filter(suitable)
                .max(Comparator.comparing(ThreadEntry::at))
                .orElseThrow(() -> new ReplyRefused("messages.refused.no-address"));
    }

    private static List<String> references(MessageThread thread) {
        List<String> ids = thread.entries().stream()
                .map(ThreadEntry::messageId)
                .filter(Objects::nonNull)
                .filter(ThreadAnswers::isId)
                .toList();
        return ids.subList(Math.max(0, ids.size() - MOST_REFERENCES), ids.size());
    }

    private static boolean isId(String id) {
        return id != null && MESSAGE_ID.matcher(id).matches();
    }

    /**
     * Decides that no response is needed.
     *
     * @throws ReplyRefused when nobody waits
     * @return the number of the entry, to take it back
     */
    public long noneNeeded(Subject subject, String reason) {
        if (!threads.of(subject).waits()) {
            throw new ReplyRefused("messages.refused.nobody-waits");
        }
        clocks.stop(subject, "messages.cause.none-needed", clock.instant());
        MessageThread thread = threads.of(subject);
        ThreadEntry entry = thread.settle(EntryKind.NONE_NEEDED, user.name(), reason, clock.instant());
        entries.saveAndFlush(entry);
        journal.write(thread, "none-needed", Map.of("reason", reason));
        return entry.id();
    }

    /** Somebody replied at the marketplace, and a person notes it. */
    public long repliedElsewhere(Subject subject, String words) {
        clocks.stop(subject, "messages.cause.replied-elsewhere", clock.instant());
        MessageThread thread = threads.of(subject);
        ThreadEntry entry = thread.settle(EntryKind.REPLY_ELSEWHERE, user.name(), words, clock.instant());
        entries.saveAndFlush(entry);
        journal.write(thread, "replied-elsewhere", Map.of());
        events.publishEvent(new MessageSettled(subject));
        return entry.id();
    }

    /**
     * Takes a reply back while it is held, or that none is needed; the buyer waits again, since when they did.
     *
     * @throws ReplyRefused when the reply has left
     */
    public void takeBack(long entryId) {
        ThreadEntry entry = entries.findById(entryId).orElseThrow(() -> new SubjectNotFound("entry " + entryId));
        if (!entry.kind().settles() || !entry.stands()) {
            throw new ReplyRefused("messages.refused.taken-back");
        }
        if (entry.outgoingId() != null && !outbox.takeBack(entry.outgoingId())) {
            throw new ReplyRefused("messages.refused.left");
        }
        entry.takeBack(clock.instant());
        reopen(entry, "taken-back", Map.of());
    }

    @EventListener
    void sent(MailSent mail) {
        entries.findByOutgoingId(mail.outgoingId()).ifPresent(entry -> entry.leftAs(mail.messageId()));
    }

    @EventListener
    void undelivered(MailUndelivered mail) {
        entries.findByOutgoingId(mail.outgoingId()).filter(ThreadEntry::stands).ifPresent(entry -> {
            entry.notDelivered(mail.reason());
            reopen(entry, "undelivered", Map.of("reason", mail.reason()));
        });
    }

    /** An earlier answer that still stands keeps what it settled. */
    private void reopen(ThreadEntry entry, String what, Map<String, Object> facts) {
        MessageThread thread = entry.thread();
        boolean waitedBefore = thread.waits();
        thread.reopen(entry);
        journal.write(thread, what, facts);
        if (thread.waits() && !waitedBefore) {
            clocks.undo(thread.subjectName(), "messages.cause." + what);
            events.publishEvent(new MessageWaits(thread.subjectName()));
        }
    }
}
