package io.sportello.cases;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.data.jpa.domain.Specification;

/** Says in the database's terms which cases are meant. */
final class CaseCriteria {

    private static final char ESCAPE = '\\';

    private CaseCriteria() {}

    /**
     * What a list asks for.
     *
     * @param seller whether a seller asks, who is told nothing of tags and watchers
     */
    static Specification<SupportCase> matching(CaseQuery query, boolean seller) {
        return (root, ignored, criteria) -> {
            List<Predicate> all = new ArrayList<>();
            if (query.statuses() != null) {
                all.add(root.get("status").in(query.statuses()));
            }
            if (query.byDue()) {
                all.add(root.get("solutionDue").isNotNull());
            }
            equal(all, criteria, root, "sellerId", query.sellerId());
            equal(all, criteria, root, "category", query.category());
            if (query.tag() != null && !seller) {
                all.add(criteria.isMember(query.tag(), root.get("tags")));
            }
            if (query.watcher() != null && !seller) {
                all.add(criteria.equal(root.join("watchers").get("watcher"), query.watcher()));
            }
            if (query.text() != null) {
                all.add(mentions(query.text(), root, criteria));
            }
            if (query.cursor() != null) {
                all.add(CasePlace.of(query.cursor()).behind(query.byDue(), root, criteria));
            }
            return criteria.and(all.toArray(Predicate[]::new));
        };
    }

    private static void equal(
            List<Predicate> all, CriteriaBuilder criteria, Root<SupportCase> root, String field, Object value) {
        if (value != null) {
            all.add(criteria.equal(root.get(field), value));
        }
    }

    private static Predicate mentions(String text, Root<SupportCase> root, CriteriaBuilder criteria) {
        String part = text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        String pattern = "%" + part + "%";
        List<Predicate> any = new ArrayList<>(List.of(
                criteria.like(root.get("orderId"), pattern, ESCAPE),
                criteria.like(criteria.lower(root.get("title")), pattern, ESCAPE),
                criteria.like(criteria.lower(root.get("product")), pattern, ESCAPE),
                criteria.like(criteria.lower(root.get("passedOn").get("externalNumber")), pattern, ESCAPE)));
        SupportCase.NUMBERS
                .idOf(text.strip().toUpperCase(Locale.ROOT))
                .ifPresent(id -> any.add(criteria.equal(root.get("id"), id)));
        return criteria.or(any.toArray(Predicate[]::new));
    }
}
