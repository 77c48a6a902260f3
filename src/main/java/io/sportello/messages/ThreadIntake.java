package io.sportello.messages;

import io.sportello.messages.Placement.Join;
import io.sportello.messages.Placement.Undecided;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts buyers' messages into threads, and says when a buyer begins or ceases to wait. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class ThreadIntake implements MessageIntake {

    private static final Limit TWO = Limit.of(2);

    private final MessageThreads threads;
    private final ThreadEntries entries;
    private final ThreadCandidates candidates;
    private final HeldThreads held;
    private final ThreadWaiting waiting;
    private final ThreadJournal journal;
    private final ThreadLog log;
    private final Clock clock;

    ThreadIntake(
            MessageThreads threads,
            ThreadEntries entries,
            ThreadCandidates candidates,
            HeldThreads held,
            ThreadWaiting waiting,
            ThreadJournal journal,
            ThreadLog log,
            Clock clock) {
        this.threads = threads;
        this.entries = entries;
        this.candidates = candidates;
        this.held = held;
        this.waiting = waiting;
        this.journal = journal;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public Subject take(BuyerMessage message) {
        return entries.findByMailId(message.mailId())
                .map(known -> known.thread().subjectName())
                .orElseGet(() -> place(message));
    }

    private Subject place(BuyerMessage message) {
        Placement place = Placement.of(Incoming.of(message), candidates.of(message));
        MessageThread saved = place instanceof Join join
                ? held.hold(MessageThread.subjectOf(join.threadId()))
                : threads.save(new MessageThread(message, place instanceof Undecided, clock.instant()));
        Waited before = saved.waited();
        log.follow(saved.receive(message));
        journal.writeForMarketplace(saved, message.automatic() ? "automatic" : "received", Map.of());
        if (place instanceof Undecided) {
            journal.writeForMarketplace(saved, "undecided", Map.of());
        }
        waiting.changed(saved, before, "messages.cause.moved", clock.instant());
        return saved.subjectName();
    }

    @Override
    public Optional<Subject> confirm(ReplyConfirmed reply) {
        Optional<ThreadEntry> known = entries.findByMailId(reply.mailId());
        if (known.isPresent()) {
            return known.map(entry -> entry.thread().subjectName());
        }
        List<MessageThread> found = reply.orderId() == null
                ? List.of()
                : threads.findBySellerIdAndOrderIdAndJoinedIntoIsNullOrderByLastAtDesc(
                        reply.sellerId(), reply.orderId(), TWO);
        return found.size() == 1 ? Optional.of(confirm(found.get(0).subjectName(), reply)) : Optional.empty();
    }

    private Subject confirm(Subject subject, ReplyConfirmed reply) {
        MessageThread thread = held.hold(subject);
        Waited before = thread.waited();
        ThreadEntry entry = thread.settle(EntryKind.REPLY_ELSEWHERE, null, reply.words(), reply.at());
        entry.cameIn(reply.mailId(), reply.messageId());
        log.follow(entry);
        journal.writeForMarketplace(thread, "replied-elsewhere", Map.of());
        waiting.changed(thread, before, "messages.cause.replied-elsewhere", reply.at());
        return subject;
    }
}
