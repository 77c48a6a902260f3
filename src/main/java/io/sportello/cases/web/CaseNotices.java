package io.sportello.cases.web;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.cases.CaseCount;
import io.sportello.cases.CaseQueries;
import io.sportello.cases.CaseStatus;
import io.sportello.cases.CaseView;
import io.sportello.navigation.Notice;
import io.sportello.navigation.NoticeSource;
import io.sportello.navigation.Tile;
import io.sportello.navigation.TileSource;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the overview and the bell tell of the cases: a seller of those that wait for them, the staff of their own work. */
@Component
class CaseNotices implements TileSource, NoticeSource {

    private static final String ICON = "lifebuoy";

    private final CaseQueries cases;
    private final CurrentUser user;

    CaseNotices(CaseQueries cases, CurrentUser user) {
        this.cases = cases;
        this.user = user;
    }

    @Override
    public Tile tile(String seller) {
        boolean mine = user.is(Role.SELLER);
        CaseCount waiting = cases.count(mine ? CaseStatus.AT_SELLER : CaseStatus.AT_WORK, seller);
        return new Tile(
                CaseSections.CASES,
                "cases",
                "/cases?view=" + (mine ? CaseFilter.View.AT_SELLER : CaseFilter.View.AT_WORK),
                ICON,
                waiting.count(),
                mine ? null : waiting.earliestDue(),
                mine ? 0 : waiting.urgent());
    }

    @Override
    public List<Notice> notices(String seller, int most) {
        return user.is(Role.SELLER)
                ? cases.longest(CaseStatus.AT_SELLER, seller, most).stream()
                        .map(CaseNotices::yours)
                        .toList()
                : cases.news(seller, most).stream()
                        .map(view -> notice("case-news", view, view.workDue()))
                        .toList();
    }

    private static Notice yours(CaseView view) {
        boolean asked = view.status() == CaseStatus.WAITING_SELLER;
        return notice(
                asked ? "case-asked" : "case-resolved", view, asked ? view.sellerSilentAt() : view.confirmUntil());
    }

    private static Notice notice(String key, CaseView view, Instant due) {
        return new Notice(
                key,
                view.number() + " · " + view.title(),
                view.sellerId(),
                view.marketplace(),
                "/cases/" + view.number(),
                ICON,
                due);
    }
}
