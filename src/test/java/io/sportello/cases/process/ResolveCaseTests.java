package io.sportello.cases.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.cases.CaseCategory;
import io.sportello.cases.CaseEntryKind;
import io.sportello.cases.CaseFixture;
import io.sportello.cases.CaseMails;
import io.sportello.cases.CaseRefused;
import io.sportello.cases.CaseStatus;
import io.sportello.cases.CaseTriage;
import io.sportello.cases.CaseWork;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.ClockStatus;
import io.sportello.clocks.Clocks;
import io.sportello.clocks.LadderWatch;
import io.sportello.clocks.Reckoning;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.mail.MailDrop;
import io.sportello.mail.MailState;
import io.sportello.mail.Mails;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import io.sportello.workflow.Whereabouts;
import io.sportello.workflow.Workflow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks the real process with the real rules, ladder and forms, and a moved clock: every end and every boundary event. */
@SportelloTest
class ResolveCaseTests {

    @Autowired
    CaseFixture cases;

    @Autowired
    CaseWork work;

    @Autowired
    CaseTriage triage;

    @Autowired
    CaseMails mails;

    @Autowired
    Mails received;

    @Autowired
    MailDrop drop;

    @Autowired
    Tasks tasks;

    @Autowired
    Workflow workflow;

    @Autowired
    Clocks clocks;

    @Autowired
    Journal journal;

    @Autowired
    LadderWatch watch;

    @Autowired
    EngineJobs jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    @BeforeEach
    void aHouse() {
        sellers.twoSellers();
        As.system(() -> {
            watch.ensureRunning();
            return true;
        });
    }

    @Test
    void aConfirmedSolutionClosesTheCase() {
        Subject subject = cases.asks("The parcel left a week ago.");
        TaskView task = open(subject);
        assertThat(task.task()).isEqualTo("work-on-case");
        assertThat(task.candidateGroup()).isEqualTo("support");
        assertThat(task.priority()).isEqualTo(60);
        assertThat(task.due()).isEqualTo("2026-11-24T13:00:00Z");
        assertThat(As.support(() -> tasks.form(task.id())).data())
                .containsEntry("sellerWrote", "The parcel left a week ago.");

        clock.advance(Duration.ofHours(1));
        complete(subject, Map.of("next", "resolve", "solution", "It is at the depot."));
        assertThat(status(subject)).isEqualTo(CaseStatus.RESOLVED);
        assertThat(reckoning(subject).status()).isEqualTo(ClockStatus.STOPPED);
        assertThat(cases.view(subject).firstAnsweredAt()).isEqualTo(clock.instant());
        As.run(As.userOf(SellerFixture.AURORA), () -> work.confirm(subject));

        assertThat(status(subject)).isEqualTo(CaseStatus.CLOSED);
        assertEndedBy(subject, "case-closed", "gone-up-in-another", "time-to-reopen-over", "seller-reopened");
        assertThat(wrote(subject)).contains("confirmed", "closed");
        assertThat(As.support(() -> journal.verify(subject)).intact()).isTrue();
        assertThatThrownBy(() -> cases.sellerSays(subject, "One more thing")).isInstanceOf(CaseRefused.class);
        assertThatThrownBy(() -> As.run(As.userOf(SellerFixture.AURORA), () -> work.confirm(subject)))
                .isInstanceOf(CaseRefused.class);
    }

    @Test
    void aSolutionThatNobodyReopensClosesByItselfAfterTheLastDay() {
        Subject subject = resolved();
        Instant end = Instant.parse("2026-12-08T23:00:00Z");
        assertThat(cases.view(subject).confirmUntil()).isBeforeOrEqualTo(end).isAfter(end.minusSeconds(2));

        at(cases.view(subject).confirmUntil().minusSeconds(1));
        assertThat(status(subject)).isEqualTo(CaseStatus.RESOLVED);
        at(cases.view(subject).confirmUntil());

        assertThat(status(subject)).isEqualTo(CaseStatus.CLOSED);
        assertEndedBy(subject, "case-closed", "gone-up-in-another");
        assertThat(done(subject)).contains("time-to-reopen-over");
        assertThat(wrote(subject)).doesNotContain("confirmed");
    }

    @Test
    void aSellerWhoWritesAfterTheSolutionReopensTheCase() {
        Subject subject = resolved();
        clock.advance(Duration.ofDays(3));
        cases.sellerSays(subject, "It never came.");

        assertThat(status(subject)).isEqualTo(CaseStatus.IN_WORK);
        assertThat(done(subject)).contains("seller-reopened").doesNotContain("close-case");
        assertThat(cases.view(subject).reopened()).isEqualTo(1);
        assertThat(reckoning(subject).startedAt()).isEqualTo(clock.instant());
        assertThat(reckoning(subject).status()).isEqualTo(ClockStatus.RUNNING);
        after(Duration.ofDays(20));
        assertThat(status(subject)).isEqualTo(CaseStatus.IN_WORK);
    }

    @Test
    void theHouseClockStandsStillWhileTheSellerIsAsked() {
        Subject subject = cases.asks("Where is it?");
        Instant before = cases.view(subject).solutionDue();
        clock.advance(Duration.ofHours(1));
        complete(subject, Map.of("next", "ask", "question", "Which parcel?"));
        assertThat(status(subject)).isEqualTo(CaseStatus.WAITING_SELLER);
        assertThat(cases.view(subject).solutionDue()).isNull();
        assertThat(openTasks(subject)).isEmpty();

        clock.advance(Duration.ofDays(1));
        cases.sellerSays(subject, "The big one.");

        assertThat(status(subject)).isEqualTo(CaseStatus.IN_WORK);
        assertThat(cases.view(subject).solutionDue()).isEqualTo(before.plus(Duration.ofDays(1)));
        assertThat(open(subject).due()).isEqualTo(before.plus(Duration.ofDays(1)));
        assertThat(done(subject)).doesNotContain("seller-silent");
    }

    @Test
    void aSilentSellerBringsTheCaseBackToWork() {
        Subject subject = cases.asks("Where is it?");
        complete(subject, Map.of("next", "ask", "question", "Which parcel?"));
        Instant silent = cases.view(subject).sellerSilentAt();
        at(silent.minusSeconds(1));
        assertThat(status(subject)).isEqualTo(CaseStatus.WAITING_SELLER);
        at(silent);

        assertThat(status(subject)).isEqualTo(CaseStatus.IN_WORK);
        assertThat(done(subject)).contains("seller-silent", "note-silence");
        assertThat(wrote(subject)).contains("seller-silent");
        assertThat(open(subject).task()).isEqualTo("work-on-case");
    }

    @Test
    void supportGoesOnWithoutWaiting() {
        Subject subject = cases.asks("Where is it?");
        complete(subject, Map.of("next", "ask", "question", "Which parcel?"));
        As.run(As.LIVIA, () -> work.takeBack(subject));

        assertThat(open(subject).task()).isEqualTo("work-on-case");
        assertThatThrownBy(() -> As.run(As.LIVIA, () -> work.takeBack(subject))).isInstanceOf(CaseRefused.class);
    }

    @Test
    void aCasePassedOnKeepsItsNumberThereAndIsFollowedUp() {
        Subject subject = cases.asks("The label was not paid for.");
        complete(subject, Map.of("next", "pass-on"));
        TaskView pass = open(subject);
        assertThat(pass.task()).isEqualTo("pass-to-marketplace");
        assertThat(As.support(() -> tasks.form(pass.id())).data()).containsEntry("followUpOn", "2026-11-27");
        assertThatThrownBy(() -> passOn(subject, "2026-11-24"))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("cases.refused.follow-up");
        passOn(subject, "2026-11-27");

        assertThat(status(subject)).isEqualTo(CaseStatus.WAITING_MARKETPLACE);
        assertThat(cases.view(subject).externalNumber()).isEqualTo("18833002191");
        assertThat(reckoning(subject).status()).isEqualTo(ClockStatus.PAUSED);
        assertThat(cases.entries(subject)).extracting(entry -> entry.kind()).contains(CaseEntryKind.PASSED_ON);
        at(Instant.parse("2026-11-26T22:59:59Z"));
        assertThat(openTasks(subject)).isEmpty();
        at(Instant.parse("2026-11-26T23:00:00Z"));
        assertThat(open(subject).task()).isEqualTo("check-marketplace");
        assertThat(cases.view(subject).followUpOpen()).isTrue();

        complete(subject, Map.of("answer", "wait", "followUpOn", "2026-11-30"));
        assertThat(openTasks(subject)).isEmpty();
        at(Instant.parse("2026-11-29T23:00:00Z"));
        complete(subject, Map.of("answer", "answered", "words", "They pay for the label."));

        assertThat(status(subject)).isEqualTo(CaseStatus.TO_ANSWER);
        assertThat(open(subject).task()).isEqualTo("work-on-case");
        assertThat(done(subject)).contains("marketplace-answered").doesNotContain("news-arrived");
        assertThat(reckoning(subject).status()).isEqualTo(ClockStatus.RUNNING);
    }

    @Test
    void newsEndTheWaitForTheMarketplace() {
        Subject subject = cases.asks("The label was not paid for.");
        complete(subject, Map.of("next", "pass-on"));
        passOn(subject, "2026-11-27");
        at(Instant.parse("2026-11-27T08:00:00Z"));
        assertThat(open(subject).task()).isEqualTo("check-marketplace");
        cases.sellerSays(subject, "They have paid it.");

        assertThat(openTasks(subject)).extracting(TaskView::task).containsExactly("work-on-case");
        assertThat(done(subject)).contains("news-arrived").doesNotContain("marketplace-answered");
    }

    @Test
    void aMailThatIsTakenOutAgainLetsTheCaseWaitForTheMarketplaceAsBefore() throws IOException {
        Subject subject = cases.asks("The label was not paid for.");
        complete(subject, Map.of("next", "pass-on"));
        passOn(subject, "2026-11-27");
        clock.advance(Duration.ofHours(1));
        long mail = aMail();
        As.run(As.LIVIA, () -> mails.attach(mail, subject));
        assertThat(open(subject).task()).isEqualTo("work-on-case");
        clock.advance(Duration.ofHours(1));
        As.run(As.LIVIA, () -> mails.takeOut(subject, mail));

        assertThat(openTasks(subject)).isEmpty();
        assertThat(done(subject)).contains("news-arrived", "mail-taken-out");
        assertThat(status(subject)).isEqualTo(CaseStatus.WAITING_MARKETPLACE);
        assertThat(reckoning(subject).status()).isEqualTo(ClockStatus.PAUSED);
        at(Instant.parse("2026-11-26T23:00:00Z"));
        assertThat(open(subject).task()).isEqualTo("check-marketplace");
    }

    private long aMail() throws IOException {
        String text =
                "From x@example.org Tue Nov 24 08:00:00 2026\nFrom: info@forwarder.example\nTo: shop@example.org\n"
                        + "Subject: The label\nMessage-ID: <" + UUID.randomUUID() + "@forwarder.example>\n"
                        + "Date: Tue, 24 Nov 2026 09:30:00 +0000\n\nAbout the label\n";
        As.system(() -> drop.take(SellerFixture.AURORA, text.getBytes(StandardCharsets.UTF_8)));
        return As.support(() -> received.in(MailState.TRIAGE, Long.MAX_VALUE, 1))
                .get(0)
                .id();
    }

    @Test
    void aJoinedCaseEndsAndComesBackWhenThatIsUndone() {
        Subject subject = cases.asks("Where is it?");
        Subject other = cases.asks("The same again");
        Instant due = cases.view(subject).solutionDue();
        long move = As.support(() -> triage.join(subject, other));

        assertThat(status(subject)).isEqualTo(CaseStatus.JOINED);
        assertEndedBy(subject, "gone-up-in-another", "case-closed");
        assertThat(openTasks(subject)).isEmpty();
        assertThat(cases.entries(other)).hasSize(2);
        clock.advance(Duration.ofHours(1));
        As.run(As.LIVIA, () -> triage.undo(move));

        assertThat(status(subject)).isEqualTo(CaseStatus.TO_ANSWER);
        assertThat(open(subject).task()).isEqualTo("work-on-case");
        assertThat(cases.view(subject).solutionDue()).isEqualTo(due);
        assertThat(cases.entries(other)).hasSize(1);
        assertThat(cases.entries(subject)).hasSize(1);
    }

    @Test
    void aPartOfACaseGoesItsOwnWay() {
        Subject subject = cases.asks("Where is it?");
        clock.advance(Duration.ofMinutes(10));
        cases.sellerSays(subject, "And another thing: the invoice is wrong.");
        long second = cases.entries(subject).get(1).id();
        assertThatThrownBy(() -> As.support(() -> triage.split(subject, Set.of(), "Invoice")))
                .isInstanceOf(CaseRefused.class);
        var move = As.support(() -> triage.split(subject, Set.of(second), "The invoice"));
        Subject part = Subject.parse("case/" + move.to());

        assertThat(cases.view(part).title()).isEqualTo("The invoice");
        assertThat(cases.view(part).openedAt()).isEqualTo(clock.instant());
        assertThat(open(part).task()).isEqualTo("work-on-case");
        assertThat(cases.entries(subject)).hasSize(1);

        As.run(As.LIVIA, () -> triage.undo(move.id()));
        assertThat(cases.entries(subject)).hasSize(2);
        assertEndedBy(part, "gone-up-in-another", "case-closed");
        assertThatThrownBy(() -> As.run(As.LIVIA, () -> triage.undo(move.id()))).isInstanceOf(CaseRefused.class);
    }

    @Test
    void lateWorkRisesInTheList() {
        Subject subject = cases.asks("Where is it?");
        after(Duration.ofHours(4).minusSeconds(1));
        assertThat(wrote(subject)).doesNotContain("first-answer-late");
        after(Duration.ofSeconds(1));
        assertThat(wrote(subject)).contains("first-answer-late");
        assertThat(open(subject).priority()).isEqualTo(85);
        at(cases.view(subject).solutionDue());
        assertThat(wrote(subject)).containsOnlyOnce("first-answer-late", "solution-late");
        assertThat(open(subject).priority()).isEqualTo(100);
    }

    @Test
    void nobodyIsRemindedOfAnAnswerThatWasGiven() {
        Subject subject = cases.asks("Where is it?");
        cases.supportSays(subject, "We look.");
        assertThat(status(subject)).isEqualTo(CaseStatus.IN_WORK);
        assertThat(open(subject).due()).isEqualTo(cases.view(subject).solutionDue());
        after(Duration.ofHours(5));
        assertThat(wrote(subject)).doesNotContain("first-answer-late");
    }

    @Test
    void aDeadlineBringsTheCaseToTheLeads() {
        Subject subject = cases.opens(
                CaseCategory.OTHER, "They close the account", clock.instant().plus(Duration.ofDays(2)));
        assertThat(open(subject).candidateGroup()).isEqualTo("support-leads");
        assertThat(open(subject).priority()).isEqualTo(90);
    }

    private Subject resolved() {
        Subject subject = cases.asks("Where is it?");
        complete(subject, Map.of("next", "resolve", "solution", "It is at the depot."));
        return subject;
    }

    private void passOn(Subject subject, String day) {
        complete(subject, Map.of("reference", "18833002191", "sent", "Please pay the label.", "followUpOn", day));
    }

    private void after(Duration time) {
        at(clock.instant().plus(time));
    }

    private void at(Instant moment) {
        clock.moveTo(moment);
        jobs.runDue();
    }

    private void complete(Subject subject, Map<String, Object> answers) {
        String task = open(subject).id();
        As.run(As.LIVIA, () -> tasks.complete(task, answers));
    }

    private TaskView open(Subject subject) {
        assertThat(openTasks(subject)).hasSize(1);
        return openTasks(subject).get(0);
    }

    private List<TaskView> openTasks(Subject subject) {
        return As.support(() -> tasks.of(subject)).stream()
                .filter(task -> task.completed() == null)
                .toList();
    }

    private CaseStatus status(Subject subject) {
        return cases.view(subject).status();
    }

    private Reckoning reckoning(Subject subject) {
        return As.support(() -> clocks.reckoning(subject, ClockKind.HOUSE)).orElseThrow();
    }

    private Set<String> done(Subject subject) {
        return whereabouts(subject).done();
    }

    private Whereabouts whereabouts(Subject subject) {
        return As.support(() -> workflow.whereabouts(subject)).orElseThrow();
    }

    private void assertEndedBy(Subject subject, String end, String... not) {
        assertThat(whereabouts(subject).ended()).isTrue();
        assertThat(done(subject)).contains(end).doesNotContain(not);
    }

    private List<String> wrote(Subject subject) {
        return As.support(() -> journal.entries(subject)).stream()
                .map(JournalEntryView::what)
                .map(what -> what.replace("journal.case.", ""))
                .toList();
    }
}
