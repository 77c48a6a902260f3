package io.sportello.messages;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.data.jpa.domain.Specification;

/** Says in the database's terms which threads are meant. */
final class ThreadCriteria {

    private static final char ESCAPE = '\\';

    private ThreadCriteria() {}

    /** Of the same seller, and of the same buyer or the same order. */
    static Specification<MessageThread> related(MessageThread thread) {
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

    /** What a list asks for. */
    static Specification<MessageThread> matching(ThreadQuery query) {
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
                all.add(ThreadPlace.of(query.cursor()).behind(Boolean.TRUE.equals(query.waiting()), root, criteria));
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
        MessageThread.NUMBERS
                .idOf(text.toUpperCase(Locale.ROOT))
                .ifPresent(id -> any.add(criteria.equal(root.get("id"), id)));
        return criteria.or(any.toArray(Predicate[]::new));
    }
}
