package io.sportello.claims;

import io.sportello.subjects.Subject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads claims: one, pages of them by keyset, and those that are about to be late. */
@Service
@Transactional(readOnly = true)
public class ClaimQueries {

    private static final Sort NEWEST = Sort.by(Sort.Order.desc("id"));
    private static final char ESCAPE = '\\';

    private final Claims claims;
    private final ClaimMails mails;
    private final Clock clock;

    ClaimQueries(Claims claims, ClaimMails mails, Clock clock) {
        this.claims = claims;
        this.mails = mails;
        this.clock = clock;
    }

    /** One claim, or {@link io.sportello.subjects.SubjectNotFound}. */
    public ClaimView get(String number) {
        return claims.byNumber(number).view();
    }

    /** One claim, or {@link io.sportello.subjects.SubjectNotFound}. */
    public ClaimView get(Subject subject) {
        return claims.of(subject).view();
    }

    /** The marketplace's mails about a claim, oldest first. */
    public List<ClaimMailView> mails(Subject subject) {
        return mails.findByClaimIdOrderByReceivedAtAscIdAsc(claims.of(subject).id()).stream()
                .map(ClaimMail::view)
                .toList();
    }

    /** A page of claims, the newest first. */
    public ClaimPage find(ClaimQuery query) {
        List<Claim> found = claims.findBy(
                matching(query, query.cursor()),
                fetch -> fetch.sortBy(NEWEST).limit(query.size() + 1).all());
        boolean more = found.size() > query.size();
        List<Claim> page = more ? found.subList(0, query.size()) : found;
        return new ClaimPage(
                page.stream().map(Claim::view).toList(),
                more ? page.get(page.size() - 1).number() : null);
    }

    /** How many claims match. */
    public long count(ClaimQuery query) {
        return claims.count(matching(query, null));
    }

    /** The claims that are not answered at the marketplace yet, of a seller or, with null, of all. */
    public WaitingClaims waiting(String sellerId) {
        return claims.waiting(ClaimStatus.UNANSWERED, sellerId, clock.instant());
    }

    /** Those whose deadline comes near or has passed, the most urgent first. */
    public List<ClaimView> urgent(String sellerId, int most) {
        return claims
                .urgent(ClaimStatus.UNANSWERED, ClaimStatus.APPEALABLE, sellerId, clock.instant(), Limit.of(most))
                .stream()
                .map(Claim::view)
                .sorted(Comparator.comparing(ClaimView::due))
                .toList();
    }

    private static Specification<Claim> matching(ClaimQuery query, String cursor) {
        return (root, ignored, criteria) -> {
            List<Predicate> all = new ArrayList<>();
            if (query.statuses() != null) {
                all.add(root.get("status").in(query.statuses()));
            }
            if (query.sellerId() != null) {
                all.add(criteria.equal(root.get("sellerId"), query.sellerId()));
            }
            if (query.text() != null) {
                all.add(mentions(query.text(), root, criteria));
            }
            if (cursor != null) {
                long before =
                        Claim.NUMBERS.idOf(cursor).orElseThrow(() -> new IllegalArgumentException("Not a cursor"));
                all.add(criteria.lessThan(root.get("id"), before));
            }
            return criteria.and(all.toArray(Predicate[]::new));
        };
    }

    private static Predicate mentions(String text, Root<Claim> root, CriteriaBuilder criteria) {
        String part = text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        String pattern = "%" + part + "%";
        List<Predicate> any = new ArrayList<>(List.of(
                criteria.like(root.get("orderId"), pattern, ESCAPE),
                criteria.like(criteria.lower(root.get("title")), pattern, ESCAPE)));
        Claim.NUMBERS.idOf(text.toUpperCase(Locale.ROOT)).ifPresent(id -> any.add(criteria.equal(root.get("id"), id)));
        return criteria.or(any.toArray(Predicate[]::new));
    }
}
