package io.sportello.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What the lists and the figures of cases promise, on whichever database. */
abstract class CaseListScenarios {

    @Autowired
    CaseIntake intake;

    @Autowired
    CaseTalk talk;

    @Autowired
    CaseWork work;

    @Autowired
    CaseLabels labels;

    @Autowired
    CaseTriage triage;

    @Autowired
    CaseDrafts drafts;

    @Autowired
    CaseLetters letters;

    @Autowired
    CaseMailIntake mails;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    CaseQueries cases;

    @Autowired
    CaseHistoryDesk histories;

    @Autowired
    EngineJobs jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    private final String seller = "list-" + UUID.randomUUID().toString().substring(0, 8);

    private Subject asked;
    private Subject passedOn;
    private Subject solved;
    private Subject fresh;

    @BeforeEach
    void casesOfEachKind() {
        sellers.seller(seller, "Lists", "IT", Locale.ITALIAN, "Europe/Rome");
        asked = opens(CaseCategory.ORDER, "Where is the 100% wool_scarf?");
        passedOn = opens(CaseCategory.PAYMENT, "A fee too many");
        solved = opens(CaseCategory.ORDER, "A label is missing");
        fresh = opens(CaseCategory.LISTING, "The LISTING is gone");
        step(() -> work.ask(asked, "Which one?"));
        step(() -> work.passOn(passedOn, "Case 1234ABC", "What we sent", LocalDate.parse("2026-12-03")));
        step(() -> work.resolve(solved, "Here it is."));
        step(() -> labels.tag(fresh, "urgent, wool"));
        step(() -> labels.watch(fresh));
    }

    @Test
    void eachFilterFindsItsCases() {
        assertThat(found(null, null, null, null, null)).containsExactly(fresh, solved, passedOn, asked);
        assertThat(found(CaseStatus.AT_SELLER, null, null, null, null)).containsExactly(solved, asked);
        assertThat(found(null, CaseCategory.PAYMENT, null, null, null)).containsExactly(passedOn);
        assertThat(found(null, null, "wool", null, null)).containsExactly(fresh);
        assertThat(found(null, null, null, As.LIVIA.email(), null)).containsExactly(fresh);
        assertThat(found(null, null, null, "nobody@sportello.example", null)).isEmpty();
        assertThat(found(null, null, null, null, "100% WOOL_")).containsExactly(asked);
        assertThat(found(null, null, null, null, "1234abc")).containsExactly(passedOn);
        assertThat(found(null, null, null, null, "404-7700009")).hasSize(4);
        assertThat(found(null, null, null, null, fresh.id().toLowerCase(Locale.ROOT)))
                .containsExactly(fresh);
        assertThat(found(CaseStatus.OPEN, CaseCategory.LISTING, "urgent", As.LIVIA.email(), "listing"))
                .containsExactly(fresh);
        CaseQuery all = query(null, false, null, null, null, null, 1);
        assertThat(As.support(() -> cases.count(all))).isEqualTo(4);
    }

    @Test
    void aCursorLeadsThroughAllOfThemOnceInBothOrders() {
        assertThat(walk(false)).containsExactly(fresh, solved, passedOn, asked);
        Subject second = opens(CaseCategory.OTHER, "Due later");
        assertThat(walk(true)).containsSubsequence(fresh, second).doesNotHaveDuplicates();
    }

    @Test
    void countsAndNamesWhatWaits() {
        CaseCount waiting = As.support(() -> cases.count(CaseStatus.AT_WORK, seller));
        assertThat(waiting.count()).isEqualTo(1);
        assertThat(waiting.earliestDue()).isEqualTo(view(fresh).solutionDue());
        assertThat(waiting.urgent()).isZero();
        clock.advance(Duration.ofDays(30));
        assertThat(As.support(() -> cases.count(CaseStatus.AT_WORK, null)).urgent())
                .isPositive();
        assertThat(As.support(() -> cases.count(Set.of(CaseStatus.CLOSED), seller)))
                .isEqualTo(new CaseCount(0, null, 0));
        assertThat(subjects(As.support(() -> cases.longest(CaseStatus.AT_SELLER, seller, 5))))
                .containsExactly(asked, solved);
        assertThat(As.support(() -> cases.longest(CaseStatus.OPEN, null, 5))).hasSize(5);
    }

    @Test
    void namesNewsAndCandidates() {
        assertThat(As.support(() -> cases.news(seller, 5))).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        As.run(As.userOf(seller), () -> talk.say(fresh, "And another thing", List.of()));
        assertThat(subjects(As.support(() -> cases.news(seller, 5)))).containsExactly(fresh);
        assertThat(subjects(As.support(() -> cases.news(null, 200)))).contains(fresh);
        assertThat(subjects(As.support(() -> cases.candidates(fresh)))).containsExactly(passedOn, asked);
    }

    @Test
    void remembersJoinsUntilTheyAreUndone() {
        long move = As.support(() -> triage.join(asked, fresh));
        assertThat(view(asked).status()).isEqualTo(CaseStatus.JOINED);
        assertThat(As.support(() -> triage.moves(fresh)))
                .extracting(CaseMoveView::id)
                .containsExactly(move);
        As.run(As.LIVIA, () -> triage.undo(move));
        assertThat(As.support(() -> triage.moves(fresh))).isEmpty();
        assertThat(view(asked).status().isOpen()).isTrue();
    }

    @Test
    void keepsADraftWithItsFileUntilItIsSent() {
        As.run(As.LIVIA, () -> drafts.save(fresh, CaseDraftKind.MESSAGE, "Almost\0 done", null));
        As.run(As.LIVIA, () -> drafts.attach(fresh, new CaseUpload("a.txt", () -> stream("One line"))));
        assertThat(As.support(() -> drafts.mine(fresh, CaseDraftKind.MESSAGE)).orElseThrow())
                .satisfies(draft -> assertThat(draft.words()).isEqualTo("Almost done"))
                .satisfies(draft -> assertThat(draft.files()).hasSize(1));
        As.run(As.LIVIA, () -> letters.say(fresh, "Done", List.of()));
        assertThat(As.support(() -> drafts.mine(fresh, CaseDraftKind.MESSAGE))).isEmpty();
        assertThat(As.support(() -> cases.entries(fresh))).last().satisfies(entry -> assertThat(entry.files())
                .singleElement()
                .satisfies(file -> assertThat(file.name()).isEqualTo("a.txt")));
    }

    @Test
    void aMailFindsTheCaseWhoseNumberThereItNames() {
        String number = "CASE-" + UUID.randomUUID();
        step(() -> work.passOn(fresh, number, "What we sent", LocalDate.parse("2026-12-03")));
        MarketplaceMail mail = new MarketplaceMail(
                -1, seller, "support@amazon.it", clock.instant(), "We paid.", Set.of("12345678", number), true);
        assertThat(As.<Optional<Subject>>system(() -> transaction.execute(running -> mails.named(mail))))
                .contains(fresh);
        MarketplaceMail another = new MarketplaceMail(
                -1, "nobody", "support@amazon.it", clock.instant(), "We paid.", Set.of(number), true);
        assertThat(As.<Optional<Subject>>system(() -> transaction.execute(running -> mails.named(another))))
                .isEmpty();
    }

    @Test
    void keepsWordsWithoutTheCharacterThatPostgresRefuses() {
        As.run(As.LIVIA, () -> talk.say(fresh, "We\0 look", List.of()));
        assertThat(As.support(() -> cases.entries(fresh))).last().satisfies(entry -> assertThat(entry.words())
                .isEqualTo("We look"));
    }

    @Test
    void rebuildsAHistoryAndSumsItUp() throws IOException {
        StringBuilder file = new StringBuilder("Case ID;Activity;Timestamp;Resource\n");
        for (String name : List.of("b", "A", "c-é")) {
            file.append(row(name, "opened", "2026-03-02 10:00"))
                    .append(row(name, "taken", "2026-03-02 12:00"))
                    .append(row(name, "resolved", "2026-03-02 15:00"))
                    .append(row(name, "reopened", "2026-03-03 09:00"))
                    .append(row(name, "resolved", "2026-03-03 11:00"));
        }
        file.append(row("d", "opened", "when it was cold"));
        HistoryImportView done = imported(file.toString());
        assertThat(done.status()).isEqualTo(HistoryStatus.DONE);
        assertThat(done.rejected()).isEqualTo(1);
        assertThat(As.support(() -> histories.rejects(done.id(), 10)))
                .extracting(HistoryReject::value)
                .containsExactly("when it was cold");
        assertThat(As.support(() -> histories.totals(done.id())))
                .isEqualTo(new HistoryTotals(3, 3, 7200.0, 7200.0, 0, 25200.0, 0.0, 3, 3, 0));
        assertThat(As.support(() -> histories.cases(done.id(), 0, 2)))
                .extracting(CaseHistoryView::answerSeconds)
                .containsExactly(7200L, 7200L);
        assertThat(imported(file.toString()).known()).isEqualTo(3);
    }

    private HistoryImportView imported(String content) throws IOException {
        NewHistory history = new NewHistory(seller, CaseCategory.OTHER, List.of(), "history.csv");
        long id = As.support(() -> histories.receive(history, stream(content)).id());
        jobs.runDue();
        return As.support(() -> histories.get(id));
    }

    private static InputStream stream(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String row(String name, String activity, String at) {
        return name + ";" + activity + ";" + at + ";Agent 7\n";
    }

    private Subject opens(CaseCategory category, String title) {
        clock.advance(Duration.ofSeconds(1));
        NewCase asking = new NewCase(
                seller,
                category,
                title,
                "As it says.",
                "404-7700009-0000001",
                null,
                null,
                null,
                CaseOrigin.SELLER,
                List.of());
        return As.seller(seller, () -> intake.open(asking));
    }

    private void step(Runnable what) {
        As.run(As.LIVIA, what);
    }

    private List<Subject> found(
            Set<CaseStatus> statuses, CaseCategory category, String tag, String watcher, String text) {
        return subjects(As.support(() -> cases.find(query(statuses, false, category, tag, watcher, text, 50)))
                .items());
    }

    private List<Subject> walk(boolean byDue) {
        List<Subject> walked = new ArrayList<>();
        CaseQuery query = query(null, byDue, null, null, null, null, 1);
        for (String next = null; walked.isEmpty() || next != null; ) {
            CaseQuery here = query.after(next);
            CasePage page = As.support(() -> cases.find(here));
            walked.addAll(subjects(page.items()));
            next = page.next();
        }
        return walked;
    }

    private CaseQuery query(
            Set<CaseStatus> statuses,
            boolean byDue,
            CaseCategory category,
            String tag,
            String watcher,
            String text,
            int size) {
        return new CaseQuery(statuses, byDue, seller, category, tag, watcher, text, null, size);
    }

    private CaseView view(Subject subject) {
        return As.support(() -> cases.get(subject));
    }

    private static List<Subject> subjects(List<CaseView> views) {
        return views.stream().map(CaseView::subject).toList();
    }
}
