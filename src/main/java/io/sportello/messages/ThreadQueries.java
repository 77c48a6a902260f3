package io.sportello.messages;

import io.sportello.accounts.ActorNames;
import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads threads as the current user may: one, or pages of them; those that wait by due date, the others newest first. */
@Service
@Transactional(readOnly = true)
public class ThreadQueries {

    private final MessageThreads threads;
    private final CurrentUser user;
    private final ActorNames actors;

    ThreadQueries(MessageThreads threads, CurrentUser user, ActorNames actors) {
        this.threads = threads;
        this.user = user;
        this.actors = actors;
    }

    /** One thread, or {@link io.sportello.subjects.SubjectNotFound}. */
    public ThreadView get(Subject subject) {
        return seen(threads.of(subject));
    }

    /** One thread, or {@link io.sportello.subjects.SubjectNotFound}. */
    public ThreadView get(String number) {
        return seen(threads.byNumber(number));
    }

    /** What stands in a thread, oldest first; a seller does not get the staff's notes. */
    public List<EntryView> entries(Subject subject) {
        boolean staff = !user.is(Role.SELLER);
        return threads.of(subject).entries().stream()
                .filter(entry -> staff || entry.kind() != EntryKind.NOTE)
                .map(entry -> entry.view(actors::shown))
                .toList();
    }

    /**
     * The threads about an order, latest first.
     *
     * @param orderId none are about null
     */
    public List<ThreadView> ofOrder(String sellerId, String orderId, int most) {
        return orderId == null
                ? List.of()
                : threads
                        .findBySellerIdAndOrderIdAndJoinedIntoIsNullOrderByLastAtDesc(sellerId, orderId, Limit.of(most))
                        .stream()
                        .map(this::seen)
                        .toList();
    }

    private ThreadView seen(MessageThread thread) {
        return thread.view(actors::shown);
    }

    /** Threads that an undecided one may belong to: of the same buyer or the same order. */
    public List<ThreadView> candidates(Subject subject) {
        MessageThread thread = threads.of(subject);
        return threads
                .findBy(
                        ThreadCriteria.related(thread),
                        fetch -> fetch.sortBy(ThreadPlace.newest()).limit(20).all())
                .stream()
                .filter(other -> other.covers(thread))
                .map(this::seen)
                .toList();
    }

    /** A page of threads. */
    public ThreadPage find(ThreadQuery query) {
        boolean byDue = Boolean.TRUE.equals(query.waiting());
        Sort order = ThreadPlace.order(byDue);
        List<MessageThread> found = threads.findBy(
                ThreadCriteria.matching(query),
                fetch -> fetch.sortBy(order).limit(query.size() + 1).all());
        boolean more = found.size() > query.size();
        List<MessageThread> page = more ? found.subList(0, query.size()) : found;
        return new ThreadPage(
                page.stream().map(this::seen).toList(),
                more ? ThreadPlace.after(page.get(page.size() - 1), byDue) : null);
    }

    /** The thread whose buyer's time is up first. */
    public Optional<ThreadView> mostUrgent() {
        return find(new ThreadQuery(true, false, null, null, null, null, 1)).items().stream()
                .findFirst();
    }

    /** How many threads match. */
    public long count(ThreadQuery query) {
        return threads.count(ThreadCriteria.matching(query.after(null)));
    }
}
