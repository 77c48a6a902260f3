package io.sportello.claims;

import io.sportello.caselog.CaseClock;
import io.sportello.caselog.CaseLine;
import io.sportello.caselog.CaseLog;
import io.sportello.caselog.CaseText;
import io.sportello.caselog.LoggedSubject;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntry;
import io.sportello.journal.Visibility;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** Lets parts of what was written about a claim be found by their words. */
    void words(Claim claim, String... parts) {
        texts(claim, clock.instant())
                .filter(text -> Set.of(parts).contains(text.part()))
                .forEach(cases::put);
    }

    /** Lets the reason why a loss was accepted be found by its words; the claim itself does not keep it. */
    void acceptance(Claim claim, String why) {
        text(claim, "acceptance", why, clock.instant()).forEach(cases::put);
    }

    /** How it stands, without anything having happened. */
    void stand(Claim claim) {
        cases.put(line(claim));
    }

    /** All that the case log has of a claim. */
    static LoggedSubject logged(Claim claim) {
        Instant movedAt = claim.view().statusSince();
        return new LoggedSubject(
                claim.id(), line(claim), movedAt, texts(claim, movedAt).toList());
    }

    private static CaseLine line(Claim claim) {
        ClaimView view = claim.view();
        boolean open = view.status().isOpen();
        return new CaseLine(
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
                view.closedAt());
    }

    private static Stream<CaseText> texts(Claim claim, Instant at) {
        ClaimView view = claim.view();
        return Stream.of(
                        text(claim, "evidence", view.evidenceNote(), at),
                        text(claim, "reason", view.decisionReason(), at),
                        text(claim, "statement", view.statement(), at),
                        text(claim, "appeal", view.appealStatement(), at))
                .flatMap(Function.identity());
    }

    private static Stream<CaseText> text(Claim claim, String part, String words, Instant at) {
        return Stream.ofNullable(words)
                .map(said -> new CaseText(claim.subject(), claim.sellerId(), part, Visibility.SELLER, said, at));
    }

    private static JournalEntry entry(Claim claim, String what, Map<String, Object> facts) {
        return JournalEntry.forSeller(claim.subject(), claim.sellerId(), "journal.claim." + what, facts);
    }
}
