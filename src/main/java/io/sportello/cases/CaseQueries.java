package io.sportello.cases;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads cases as the current user may: a seller gets neither notes and tags nor the names of the staff. */
@Service
@Transactional(readOnly = true)
public class CaseQueries {

    private static final int MOST_CANDIDATES = 50;

    private final SupportCases cases;
    private final CaseSight sight;
    private final CurrentUser user;
    private final Clock clock;

    CaseQueries(SupportCases cases, CaseSight sight, CurrentUser user, Clock clock) {
        this.cases = cases;
        this.sight = sight;
        this.user = user;
        this.clock = clock;
    }

    /** One case, or {@link io.sportello.subjects.SubjectNotFound}. */
    public CaseView get(Subject subject) {
        return sight.of(cases.of(subject).view());
    }

    /** One case, or {@link io.sportello.subjects.SubjectNotFound}. */
    public CaseView get(String number) {
        return sight.of(cases.byNumber(number).view());
    }

    /** What stands in a case, oldest first; a seller does not get the staff's notes. */
    public List<CaseEntryView> entries(Subject subject) {
        return cases.of(subject).entries().stream()
                .map(CaseEntry::view)
                .flatMap(entry -> sight.of(entry).stream())
                .toList();
    }

    /** Whether the current user follows a case. */
    public boolean follows(Subject subject) {
        return cases.of(subject).isWatchedBy(user.name());
    }

    /** Other open cases of the same seller, newest first: it may be joined into one of them. */
    public List<CaseView> candidates(Subject subject) {
        SupportCase owner = cases.of(subject);
        return cases
                .findBySellerIdAndStatusInAndIdNotOrderByIdDesc(
                        owner.sellerId(), CaseStatus.OPEN, owner.id(), Limit.of(MOST_CANDIDATES))
                .stream()
                .map(SupportCase::view)
                .toList();
    }

    /** A page of cases. */
    public CasePage find(CaseQuery query) {
        Sort order = CasePlace.order(query.byDue());
        List<SupportCase> found = cases.findBy(
                CaseCriteria.matching(query, user.is(Role.SELLER)),
                fetch -> fetch.sortBy(order).limit(query.size() + 1).all());
        boolean more = found.size() > query.size();
        List<SupportCase> page = more ? found.subList(0, query.size()) : found;
        return new CasePage(
                page.stream().map(SupportCase::view).map(sight::of).toList(),
                more ? CasePlace.after(page.get(page.size() - 1).view(), query.byDue()) : null);
    }

    /** How many cases match. */
    public long count(CaseQuery query) {
        return cases.count(CaseCriteria.matching(query.after(null), user.is(Role.SELLER)));
    }

    /** How many cases stand so, of a seller or, with null, of all; those past their time are urgent. */
    public CaseCount count(Set<CaseStatus> statuses, String sellerId) {
        return cases.count(statuses, sellerId, clock.instant());
    }

    /** Cases that stand so for the longest time, of a seller or, with null, of all. */
    public List<CaseView> longest(Set<CaseStatus> statuses, String sellerId, int most) {
        return cases.in(statuses, sellerId, Limit.of(most)).stream()
                .map(SupportCase::view)
                .map(sight::of)
                .toList();
    }

    /** Cases that the current user follows and where something happened since they looked. */
    public List<CaseView> news(String sellerId, int most) {
        return cases.newsFor(user.name(), sellerId, Limit.of(most)).stream()
                .map(SupportCase::view)
                .toList();
    }
}
