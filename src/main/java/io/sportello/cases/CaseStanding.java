package io.sportello.cases;

import io.sportello.caselog.CaseClock;
import io.sportello.caselog.CaseLine;
import io.sportello.caselog.CaseLog;
import io.sportello.caselog.CaseText;
import io.sportello.caselog.LoggedSubject;
import io.sportello.caselog.Turn;
import io.sportello.journal.Visibility;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the case log how a case stands and what was said in it. */
@Component
class CaseStanding {

    private final CaseLog log;

    CaseStanding(CaseLog log) {
        this.log = log;
    }

    /** How the case stands now. */
    void put(SupportCase owner) {
        log.put(line(owner.view()));
    }

    /** What was said. */
    void put(SupportCase owner, CaseEntry entry) {
        log.put(text(owner, entry, entry.words()));
    }

    /** What was said stands in another case now. */
    void moved(SupportCase from, SupportCase to, CaseEntry entry) {
        gone(from, entry);
        put(to, entry);
    }

    /** What was said is taken out. */
    void gone(SupportCase owner, CaseEntry entry) {
        log.put(text(owner, entry, ""));
    }

    /** All that the case log has of a case. */
    static LoggedSubject logged(SupportCase owner) {
        CaseView view = owner.view();
        List<CaseText> said = owner.entries().stream()
                .map(entry -> text(owner, entry, entry.words()))
                .toList();
        return new LoggedSubject(owner.id(), line(view), view.lastAt(), said);
    }

    private static CaseLine line(CaseView view) {
        return new CaseLine(
                view.subject(),
                view.sellerId(),
                view.marketplace(),
                view.title(),
                view.orderId(),
                "/cases/" + view.number(),
                status(view),
                turn(view),
                next(view),
                clock(view),
                view.openedAt(),
                view.closedAt());
    }

    private static CaseText text(SupportCase owner, CaseEntry entry, String words) {
        Visibility visibility = entry.kind() == CaseEntryKind.NOTE ? Visibility.STAFF : Visibility.SELLER;
        return new CaseText(owner.subject(), owner.sellerId(), "entry-" + entry.id(), visibility, words, entry.at());
    }

    /** The message key of where a case stands. */
    static String status(CaseView view) {
        return "cases.status."
                + (view.followUpOpen() ? "FOLLOW_UP" : view.status().name());
    }

    /** The message key of what comes next, or null. */
    static String next(CaseView view) {
        return CaseStatus.FINISHED.contains(view.status())
                ? null
                : "cases.next."
                        + (view.followUpOpen() ? "FOLLOW_UP" : view.status().name());
    }

    /** Whose turn it is. */
    static Turn turn(CaseView view) {
        return switch (view.status()) {
            case TO_ANSWER, IN_WORK -> Turn.SUPPORT;
            case WAITING_SELLER, RESOLVED -> Turn.SELLER;
            case WAITING_MARKETPLACE -> view.followUpOpen() ? Turn.SUPPORT : Turn.MARKETPLACE;
            case CLOSED, JOINED -> Turn.NOBODY;
        };
    }

    private static CaseClock clock(CaseView view) {
        return switch (view.status()) {
            case TO_ANSWER, IN_WORK -> CaseClock.house(view.workDue());
            case WAITING_SELLER, WAITING_MARKETPLACE -> CaseClock.house(null);
            case RESOLVED, CLOSED, JOINED -> null;
        };
    }
}
