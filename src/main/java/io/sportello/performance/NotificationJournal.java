package io.sportello.performance;

import io.sportello.caselog.CaseClock;
import io.sportello.caselog.CaseLine;
import io.sportello.caselog.CaseLog;
import io.sportello.caselog.CaseText;
import io.sportello.caselog.LoggedSubject;
import io.sportello.caselog.Turn;
import io.sportello.clocks.ClockKind;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.journal.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Writes what happens to notifications into the journal, and how they stand then into the case log. Sentences are
 * {@code journal.notification.*}.
 */
@Component
class NotificationJournal {

    private static final String MARKETPLACE = "marketplace";

    private final Journal journal;
    private final CaseLog log;
    private final NotificationTitles titles;

    NotificationJournal(Journal journal, CaseLog log, NotificationTitles titles) {
        this.journal = journal;
        this.log = log;
        this.titles = titles;
    }

    /** By the current user; the seller reads it as well. */
    void write(Notification owner, String what, Map<String, Object> facts) {
        journal.write(entry(owner, what, facts));
        stand(owner);
    }

    /** By the current user, for a decision's reason. */
    void write(Notification owner, String what, Map<String, Object> facts, long decisionId) {
        journal.write(entry(owner, what, facts).because(decisionId));
        stand(owner);
    }

    /** By the marketplace, as a mail or a report states it. */
    void writeForMarketplace(Notification owner, String what, Map<String, Object> facts) {
        journal.write(entry(owner, what, facts), MARKETPLACE);
        stand(owner);
    }

    private static JournalEntry entry(Notification owner, String what, Map<String, Object> facts) {
        return JournalEntry.forSeller(owner.subject(), owner.sellerId(), "journal.notification." + what, facts);
    }

    private void stand(Notification owner) {
        LoggedSubject now = logged(owner);
        log.put(now.line());
        now.texts().forEach(log::put);
    }

    /** All that the case log has of a notification. */
    LoggedSubject logged(Notification owner) {
        NotificationView now = owner.view();
        String title = titles.stored(now);
        CaseText words = new CaseText(
                now.subject(), now.sellerId(), "words", Visibility.SELLER, said(title, now), now.receivedAt());
        return new LoggedSubject(owner.id(), line(title, now), now.statusSince(), List.of(words));
    }

    private static CaseLine line(String title, NotificationView now) {
        return new CaseLine(
                now.subject(),
                now.sellerId(),
                now.marketplace(),
                title,
                now.orderId(),
                "/performance/notifications/" + now.number(),
                "notification.status." + now.status(),
                turn(now.status()),
                now.status().isOpen() ? "notification.next." + now.status() : null,
                clock(now),
                now.receivedAt(),
                now.closedAt());
    }

    private static Turn turn(NotificationStatus status) {
        if (!status.isOpen()) {
            return Turn.NOBODY;
        }
        return status == NotificationStatus.WAITING ? Turn.MARKETPLACE : Turn.SUPPORT;
    }

    private static CaseClock clock(NotificationView now) {
        if (now.due() == null) {
            return null;
        }
        return new CaseClock(now.marketplaceDeadline() ? ClockKind.MARKETPLACE : ClockKind.HOUSE, now.due());
    }

    private static String said(String title, NotificationView now) {
        return Stream.of(
                        title,
                        now.words(),
                        now.note(),
                        now.rootCause(),
                        now.corrections(),
                        now.prevention(),
                        now.outcomeNote())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }
}
