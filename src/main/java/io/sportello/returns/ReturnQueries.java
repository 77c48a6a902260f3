package io.sportello.returns;

import io.sportello.accounts.ActorNames;
import io.sportello.subjects.Subject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads returns as the current user may: one, or pages of them by keyset. */
@Service
@Transactional(readOnly = true)
public class ReturnQueries {

    private static final Sort NEWEST = Sort.by(Sort.Order.desc("stated.requestedAt"), Sort.Order.desc("id"));
    private static final char ESCAPE = '\\';

    private final Returns returns;
    private final ActorNames actors;

    ReturnQueries(Returns returns, ActorNames actors) {
        this.returns = returns;
        this.actors = actors;
    }

    /** One return, or {@link io.sportello.subjects.SubjectNotFound}. */
    public ReturnView get(String number) {
        return seen(returns.byNumber(number));
    }

    /** One return, or {@link io.sportello.subjects.SubjectNotFound}. */
    public ReturnView get(Subject subject) {
        return seen(returns.of(subject));
    }

    /** A page of returns. */
    public ReturnPage find(ReturnQuery query) {
        List<Return> found = returns.findBy(
                matching(query),
                fetch -> fetch.sortBy(NEWEST).limit(query.size() + 1).all());
        boolean more = found.size() > query.size();
        List<Return> page = more ? found.subList(0, query.size()) : found;
        return new ReturnPage(page.stream().map(this::seen).toList(), more ? cursor(page) : null);
    }

    /** How many returns match. */
    public long count(ReturnQuery query) {
        return returns.count(matching(query.after(null)));
    }

    /** The requests that are not answered at the marketplace yet, of a seller or, with null, of all. */
    public UnansweredReturns unanswered(String sellerId) {
        return returns.waiting(ReturnStatus.UNANSWERED, sellerId);
    }

    private ReturnView seen(Return one) {
        return one.view(actors::shown);
    }

    private static String cursor(List<Return> page) {
        Return last = page.get(page.size() - 1);
        return last.stated().requestedAt() + "_" + last.id();
    }

    private static Specification<Return> matching(ReturnQuery query) {
        return (root, ignored, criteria) -> {
            List<Predicate> all = new ArrayList<>();
            if (query.statuses() != null) {
                all.add(root.get("status").in(query.statuses()));
            }
            if (query.sellerId() != null) {
                all.add(criteria.equal(root.get("sellerId"), query.sellerId()));
            }
            if (query.marketplace() != null) {
                all.add(criteria.equal(root.get("stated").get("marketplace"), query.marketplace()));
            }
            if (query.text() != null) {
                all.add(mentions(query, root, criteria, ignored.subquery(Long.class)));
            }
            if (query.cursor() != null) {
                all.add(after(query.cursor(), root, criteria));
            }
            return criteria.and(all.toArray(Predicate[]::new));
        };
    }

    private static Predicate mentions(
            ReturnQuery query, Root<Return> root, CriteriaBuilder criteria, Subquery<Long> named) {
        String part = query.text().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        String pattern = "%" + part + "%";
        Root<ReturnLine> line = named.from(ReturnLine.class);
        named.select(line.get("owner").get("id"))
                .where(criteria.or(
                        criteria.like(criteria.lower(line.get("name")), pattern, ESCAPE),
                        criteria.like(criteria.lower(line.get("sku")), pattern, ESCAPE)));
        List<Predicate> any = new ArrayList<>(List.of(
                criteria.like(root.get("stated").get("orderId"), pattern, ESCAPE),
                criteria.like(criteria.lower(root.get("amazonRmaId")), pattern, ESCAPE),
                root.get("id").in(named)));
        Return.NUMBERS
                .idOf(query.text().toUpperCase(Locale.ROOT))
                .ifPresent(id -> any.add(criteria.equal(root.get("id"), id)));
        return criteria.or(any.toArray(Predicate[]::new));
    }

    private static Predicate after(String cursor, Root<Return> root, CriteriaBuilder criteria) {
        int split = Math.max(0, cursor.indexOf('_'));
        Instant requested = instant(cursor.substring(0, split));
        long id = Long.parseLong(cursor.substring(split + 1));
        return criteria.or(
                criteria.lessThan(root.get("stated").get("requestedAt"), requested),
                criteria.and(
                        criteria.equal(root.get("stated").get("requestedAt"), requested),
                        criteria.lessThan(root.get("id"), id)));
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a cursor", e);
        }
    }
}
