package io.sportello.messages;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.subjects.Subject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads threads: one, or pages of them by keyset; those that wait by due date, the others newest first. */
@Service
@Transactional(readOnly = true)
public class ThreadQueries {

    private static final char ESCAPE = '\\';

    private final MessageThreads threads;
    private final CurrentUser user;

    ThreadQueries(MessageThreads threads, CurrentUser user) {
        this.threads = threads;
        this.user = user;
    }

    /** One thread, or {@link io.sportello.subjects.SubjectNotFound}. */
    public ThreadView get(Subject subject) {
        return threads.of(subject).view();
    }

    /** One thread, or {@link io.sportello.subjects.SubjectNotFound}. */
    public ThreadView get(String number) {
        return threads.byNumber(number).view();
    }

    /** What stands in a thread, oldest first; a seller does not get the staff's notes. */
    public List<EntryView> entries(Subject subject) {
        boolean staff = !user.is(Role.SELLER);
        return threads.of(subject).entries().stream()
                .filter(entry -> staff || entry.kind() != EntryKind.NOTE)
                .map(ThreadEntry::view)
                .toList();
    }

    /** Threads that an undecided one may belong to: of the same buyer or the same order. */
    public List<ThreadView> candidates(Subject subject) {
        MessageThread thread = threads.of(subject);
        return threads
                .findBy(
                        related(thread),
                        fetch -> fetch.sortBy(newest()).limit(20).all())
                .stream()
                .filter(other -> other.covers(thread))
                .map(MessageThread::view)
                .toList();
    }

    private static Specification<MessageThread> related(MessageThread thread) {
        return (root, query, criteria) -> criteria.and(
                criteria.equal(root.get("sellerId"), thread.sellerId()),
                criteria.notEqual(root.get("id"), thread.id()),
                criteria.isNull(root.get("joinedInto")),
                criteria.or(
                        thread.alias() == null
                                ? criteria.disjunction()
                                : criteria.equal(root.get("alias"), thread.alias()),
                        thread.orderId() == null
                                ? criteria.disjunction()
                                : criteria.equal(root.get("orderId"), thread.orderId())));
    }

    /** A page of threads. */
    public ThreadPage find(ThreadQuery query) {
        boolean byDue = Boolean.TRUE.equals(query.waiting());
        Sort order = byDue ? Sort.by(Sort.Order.asc("answerDue"), Sort.Order.asc("id")) : newest();
        List<MessageThread> found = threads.findBy(
                matching(query),
                fetch -> fetch.sortBy(order).limit(query.size() + 1).all());
        boolean more = found.size() > query.size();
        List<MessageThread> page = more ? found.subList(0, query.size()) : found;
        return new ThreadPage(page.stream().map(MessageThread::view).toList(), more ? cursor(page, byDue) : null);
    }

    /** The thread whose buyer's time is up first. */
    public Optional<ThreadView> mostUrgent() {
        return find(new ThreadQuery(true, false, null, null, null, null, 1)).items().stream().findFirst();
    }

    /** How many threads match. */
    public long count(ThreadQuery query) {
        return threads.count(matching(query.after(null)));
    }

    private static Sort newest() {
        return Sort.by(Sort.Order.desc("lastAt"), Sort.Order.desc("id"));
    }

    private static String cursor(List<MessageThread> page, boolean byDue) {
        MessageThread last = page.get(page.size() - 1);
        return (byDue ? last.answerDue() : last.view().lastAt()) + "_" + last.id();
    }

    private static Specification<MessageThread> matching(ThreadQuery query) {
        return (root, ignored, criteria) -> {
            List<Predicate> all = new ArrayList<>(List.of(criteria.isNull(root.get("joinedInto"))));
            if (query.waiting() != null) {
                // what waits has its due date in the same transaction
                all.add(
                        query.waiting()
                                ? root.get("answerDue").isNotNull()
                                : root.get("answerDue").isNull());
            }
            if (query.undecided()) {
                all.add(criteria.isTrue(root.get("undecided")));
            }
            if (query.sellerId() != null) {
                all.add(criteria.equal(root.get("sellerId"), query.sellerId()));
            }
            if (query.marketplace() != null) {
                all.add(criteria.equal(root.get("marketplace"), query.marketplace()));
            }
            if (query.text() != null) {
                all.add(mentions(query.text(), root, criteria));
            }
            if (query.cursor() != null) {
                all.add(after(query, root, criteria));
            }
            return criteria.and(all.toArray(Predicate[]::new));
        };
    }

    private static Predicate mentions(String text, Root<MessageThread> root, CriteriaBuilder criteria) {
        String part = text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        String pattern = "%" + part + "%";
        List<Predicate> any = new ArrayList<>(List.of(
                criteria.like(root.get("orderId"), pattern, ESCAPE),
                criteria.like(criteria.lower(root.get("subject")), pattern, ESCAPE),
                criteria.like(criteria.lower(root.get("article")), pattern, ESCAPE)));
        MessageThread.idOf(text.toUpperCase(Locale.ROOT)).ifPresent(id -> any.add(criteria.equal(root.get("id"), id)));
        return criteria.or(any.toArray(Predicate[]::new));
    }

    private static Predicate after(ThreadQuery query, Root<MessageThread> root, CriteriaBuilder criteria) {
        int split = Math.max(0, query.cursor().indexOf('_'));
        Instant at = instant(query.cursor().substring(0, split));
        long id = Long.parseLong(query.cursor().substring(split + 1));
        if (Boolean.TRUE.equals(query.waiting())) {
            return criteria.or(
                    criteria.greaterThan(root.get("answerDue"), at),
                    criteria.and(criteria.equal(root.get("answerDue"), at), criteria.greaterThan(root.get("id"), id)));
        }
        return criteria.or(
                criteria.lessThan(root.get("lastAt"), at),
                criteria.and(criteria.equal(root.get("lastAt"), at), criteria.lessThan(root.get("id"), id)));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a cursor", e);
        }
    }
}
