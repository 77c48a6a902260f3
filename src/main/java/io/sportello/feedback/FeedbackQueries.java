package io.sportello.feedback;

import io.sportello.subjects.Subject;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads feedback as the current user may: one, or pages of it by keyset. */
@Service
@Transactional(readOnly = true)
public class FeedbackQueries {

    private static final Sort NEWEST = Sort.by(Sort.Order.desc("stated.givenOn"), Sort.Order.desc("id"));
    private static final char ESCAPE = '\\';

    private final Feedbacks feedbacks;
    private final FeedbackSight sight;
    private final Clock clock;

    FeedbackQueries(Feedbacks feedbacks, FeedbackSight sight, Clock clock) {
        this.feedbacks = feedbacks;
        this.sight = sight;
        this.clock = clock;
    }

    /** One feedback, or {@link io.sportello.subjects.SubjectNotFound}. */
    public FeedbackView get(String number) {
        return sight.of(feedbacks.byNumber(number));
    }

    /** One feedback, or {@link io.sportello.subjects.SubjectNotFound}. */
    public FeedbackView get(Subject subject) {
        return sight.of(feedbacks.of(subject));
    }

    /**
     * A page of feedback.
     *
     * @throws IllegalArgumentException when the cursor is not one of ours
     */
    public FeedbackPage find(FeedbackQuery query) {
        List<Feedback> found = feedbacks.findBy(
                matching(query),
                fetch -> fetch.sortBy(NEWEST).limit(query.size() + 1).all());
        boolean more = found.size() > query.size();
        List<Feedback> page = more ? found.subList(0, query.size()) : found;
        return new FeedbackPage(page.stream().map(sight::of).toList(), more ? cursor(page) : null);
    }

    /** What waits for the house before the time for a request is up, of a seller or, with null, of all. */
    public DisputableFeedback waiting(String sellerId) {
        return feedbacks.waiting(FeedbackStatus.IN_HAND, sellerId);
    }

    /** How many of those have little time left. */
    public long urgentCount(String sellerId) {
        return feedbacks.urgentCount(FeedbackStatus.IN_HAND, clock.instant(), sellerId);
    }

    /** Those that have little time left, the most urgent first. */
    public List<FeedbackView> urgent(String sellerId, int most) {
        return feedbacks.urgent(FeedbackStatus.IN_HAND, clock.instant(), sellerId, Limit.of(most)).stream()
                .map(sight::of)
                .toList();
    }

    /** How many match, on all pages. */
    public long count(FeedbackQuery query) {
        return feedbacks.count(matching(query.after(null)));
    }

    /**
     * The ratings day by day.
     *
     * @param sellerId whose, or null or empty for all
     * @param marketplace country code, or null or empty for all
     */
    public FeedbackReport report(String sellerId, String marketplace, LocalDate today) {
        List<DayOfRating> days = feedbacks.days(blankToNull(sellerId));
        String only = blankToNull(marketplace);
        Map<LocalDate, FeedbackFigures> figures = days.stream()
                .filter(each -> only == null || only.equals(each.marketplace()))
                .collect(Collectors.toMap(
                        DayOfRating::day,
                        each -> FeedbackFigures.of(each.rating(), each.count()),
                        FeedbackFigures::plus));
        return new FeedbackReport(
                today,
                figures,
                days.stream().map(DayOfRating::marketplace).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    private static String cursor(List<Feedback> page) {
        Feedback last = page.get(page.size() - 1);
        return last.stated().givenOn() + "_" + last.id();
    }

    private static Specification<Feedback> matching(FeedbackQuery query) {
        return (root, ignored, criteria) -> {
            List<Predicate> all = new ArrayList<>();
            if (query.statuses() != null) {
                all.add(root.get("status").in(query.statuses()));
            }
            if (query.tone() != null) {
                all.add(criteria.between(
                        root.get("stated").get("rating"),
                        query.tone().fewest(),
                        query.tone().most()));
            }
            if (query.sellerId() != null) {
                all.add(criteria.equal(root.get("sellerId"), query.sellerId()));
            }
            if (query.marketplace() != null) {
                all.add(criteria.equal(root.get("stated").get("marketplace"), query.marketplace()));
            }
            if (query.since() != null) {
                all.add(criteria.greaterThanOrEqualTo(root.get("stated").get("givenOn"), query.since()));
            }
            if (query.text() != null) {
                all.add(mentions(query.text(), root, criteria));
            }
            if (query.cursor() != null) {
                all.add(after(query.cursor(), root, criteria));
            }
            return criteria.and(all.toArray(Predicate[]::new));
        };
    }

    private static Predicate mentions(String text, Root<Feedback> root, CriteriaBuilder criteria) {
        String part = text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1");
        String pattern = "%" + part + "%";
        List<Predicate> any = new ArrayList<>(List.of(
                criteria.like(root.get("orderId"), pattern, ESCAPE),
                criteria.like(criteria.lower(root.get("stated").get("comment")), pattern, ESCAPE)));
        Feedback.NUMBERS
                .idOf(text.toUpperCase(Locale.ROOT))
                .ifPresent(id -> any.add(criteria.equal(root.get("id"), id)));
        return criteria.or(any.toArray(Predicate[]::new));
    }

    private static Predicate after(String cursor, Root<Feedback> root, CriteriaBuilder criteria) {
        int split = Math.max(0, cursor.indexOf('_'));
        LocalDate day = day(cursor.substring(0, split));
        long id = Long.parseLong(cursor.substring(split + 1));
        return criteria.or(
                criteria.lessThan(root.get("stated").get("givenOn"), day),
                criteria.and(
                        criteria.equal(root.get("stated").get("givenOn"), day), criteria.lessThan(root.get("id"), id)));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("Not a cursor", e);
        }
    }
}
