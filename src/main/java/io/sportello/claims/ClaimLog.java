package io.sportello.claims;

import io.sportello.caselog.CaseClock;
import io.sportello.caselog.CaseLine;
import io.sportello.caselog.CaseLog;
import io.sportello.caselog.CaseText;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.journal.Visibility;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Writes what happens to claims into the journal and how they stand then into the case log. Sentences are
 * {@code journal.claim.*} in the claims bundle.
 */
@Component
class ClaimLog {

    private static final String MARKETPLACE = "marketplace";

    private final Journal journal;
    private final CaseLog cases;
    private final Clock clock;

    ClaimLog(Journal journal, CaseLog cases, Clock clock) {
        this.journal = journal;
        this.cases = cases;
        this.clock = clock;
    }

    /** By the current user; the seller reads it as well. */
    void write(Claim claim, String what, Map<String, Object> facts) {
        journal.write(entry(claim, what, facts));
        stand(claim);
    }

    /** By the current user, for a decision's reason. */
    void write(Claim claim, String what, Map<String, Object> facts, long decisionId) {
        journal.write(entry(claim, what, facts).because(decisionId));
        stand(claim);
    }

    /** By the marketplace, as a mail or a report states it. */
    void writeForMarketplace(Claim claim, String what, Map<String, Object> facts) {
        journal.write(entry(claim, what, facts), MARKETPLACE);
        stand(claim);
    }

    /** Lets what was written about a claim be found by its words; nothing for null. */
    void words(Claim claim, String part, String text) {
        if (text != null) {
            cases.put(new CaseText(claim.subject(), claim.sellerId(), part, Visibility.SELLER, text, clock.instant()));
        }
    }

    /** How it stands, without anything having happened. */
    void stand(Claim claim) {
        ClaimView view = claim.view();
        boolean open = view.status().isOpen();
        cases.put(new CaseLine(
                claim.subject(),
                view.sellerId(),
                view.marketplace(),
                view.title(),
                view.orderId(),
                claim.path(),
                "claim.status." + view.status(),
                view.status().turn(),
                open ? "claim.next." + view.status() : null,
                CaseClock.marketplace(view.due()),
                view.receivedAt(),
                view.closedAt()));
    }

    private static JournalEntry entry(Claim claim, String what, Map<String, Object> facts) {
        return JournalEntry.forSeller(claim.subject(), claim.sellerId(), "journal.claim." + what, facts);
    }
}
