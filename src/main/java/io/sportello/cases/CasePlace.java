package io.sportello.cases;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.springframework.data.domain.Sort;

/**
 * A place in a list of cases, behind which a page starts: by due date the earliest first, otherwise the latest first.
 *
 * @param at when the last case of the page before is due, or when something happened in it last
 * @param id its number
 */
record CasePlace(Instant at, long id) {

    private static final String BY_DUE = "solutionDue";
    private static final String BY_LAST = "lastAt";
    private static final String ID = "id";

    static Sort order(boolean byDue) {
        return byDue
                ? Sort.by(Sort.Order.asc(BY_DUE), Sort.Order.asc(ID))
                : Sort.by(Sort.Order.desc(BY_LAST), Sort.Order.desc(ID));
    }

    /** The text that {@link #of} reads. */
    static String after(CaseView last, boolean byDue) {
        return (byDue ? last.solutionDue() : last.lastAt()) + "_"
                + SupportCase.NUMBERS.idOf(last.number()).orElseThrow();
    }

    /** @throws IllegalArgumentException when the text is none of ours */
    static CasePlace of(String cursor) {
        int split = Math.max(0, cursor.indexOf('_'));
        try {
            return new CasePlace(
                    Instant.parse(cursor.substring(0, split)), Long.parseLong(cursor.substring(split + 1)));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a cursor", e);
        }
    }

    Predicate behind(boolean byDue, Root<SupportCase> root, CriteriaBuilder criteria) {
        String by = byDue ? BY_DUE : BY_LAST;
        Predicate tie = criteria.equal(root.get(by), at);
        return byDue
                ? criteria.or(
                        criteria.greaterThan(root.get(by), at),
                        criteria.and(tie, criteria.greaterThan(root.get(ID), id)))
                : criteria.or(
                        criteria.lessThan(root.get(by), at), criteria.and(tie, criteria.lessThan(root.get(ID), id)));
    }
}
