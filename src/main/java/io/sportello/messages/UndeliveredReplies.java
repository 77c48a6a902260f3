package io.sportello.messages;

import io.sportello.mail.MailUndelivered;
import io.sportello.subjects.Subject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes in that the marketplace did not hand a reply on, in the caller's transaction: the buyer waits again. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class UndeliveredReplies {

    private static final Limit TWO = Limit.of(2);

    private final MessageThreads threads;
    private final ThreadEntries entries;
    private final ReplyFate fate;

    UndeliveredReplies(MessageThreads threads, ThreadEntries entries, ReplyFate fate) {
        this.threads = threads;
        this.entries = entries;
        this.fate = fate;
    }

    /**
     * What a notice says.
     *
     * @param orderId the order it names, or null
     * @param references the {@code Message-ID}s it refers to
     * @param at when it came
     * @param words what the marketplace says
     */
    public record Notice(String sellerId, String orderId, List<String> references, Instant at, String words) {}

    /**
     * Marks the last reply that left before the notice.
     *
     * @return the thread, or empty when it is not certain which one it is, or no reply of ours stands in it
     */
    public Optional<Subject> undelivered(Notice notice) {
        return thread(notice).flatMap(thread -> last(thread, notice.at())).map(reply -> mark(reply, notice.words()));
    }

    private Optional<MessageThread> thread(Notice notice) {
        List<MessageThread> referred = referred(notice.sellerId(), notice.references());
        List<MessageThread> found = referred.isEmpty() && notice.orderId() != null
                ? threads.findBySellerIdAndOrderIdAndJoinedIntoIsNullOrderByLastAtDesc(
                        notice.sellerId(), notice.orderId(), TWO)
                : referred;
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private List<MessageThread> referred(String sellerId, Collection<String> references) {
        Set<Long> ids = references.isEmpty()
                ? Set.of()
                : entries.findThreadsByMessageIds(sellerId, references).stream()
                        .map(pair -> (Long) pair[0])
                        .collect(Collectors.toSet());
        return ids.isEmpty() ? List.of() : threads.findBySellerIdAndIdIn(sellerId, ids);
    }

    private static Optional<ThreadEntry> last(MessageThread thread, Instant at) {
        return thread.entries().stream()
                .filter(entry -> entry.outgoingId() != null && entry.stands())
                .filter(entry -> !entry.at().isAfter(at))
                .max(Comparator.comparing(ThreadEntry::at));
    }

    private Subject mark(ThreadEntry reply, String words) {
        Subject thread = reply.thread().subjectName();
        fate.undelivered(new MailUndelivered(reply.outgoingId(), thread, words));
        return thread;
    }
}
