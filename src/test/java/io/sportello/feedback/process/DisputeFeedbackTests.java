package io.sportello.feedback.process;

import static io.sportello.feedback.FeedbackFixture.NO_GROUND;
import static io.sportello.feedback.FeedbackFixture.OBSCENE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.feedback.DisputeRefused;
import io.sportello.feedback.Disputes;
import io.sportello.feedback.FeedbackFixture;
import io.sportello.feedback.FeedbackReplies;
import io.sportello.feedback.FeedbackStatus;
import io.sportello.feedback.FeedbackView;
import io.sportello.feedback.Ground;
import io.sportello.feedback.ReplyRefused;
import io.sportello.feedback.ReportedFeedback;
import io.sportello.feedback.Standing;
import io.sportello.journal.Journal;
import io.sportello.tasks.TaskNotAllowed;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import io.sportello.workflow.Whereabouts;
import io.sportello.workflow.Workflow;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Walks both processes with the real rules, forms and a moved clock: every end, every boundary, paths not taken. */
@SportelloTest
class DisputeFeedbackTests {

    private static final Map<String, Object> PROOF = Map.of("reference", "Case 1182");
    private static final Map<String, Object> OBSCENE_REQUEST = Map.of("decision", "request", "ground", "OBSCENE");

    @Autowired
    FeedbackFixture fixture;

    @Autowired
    Disputes disputes;

    @Autowired
    FeedbackReplies replies;

    @Autowired
    Tasks tasks;

    @Autowired
    Workflow workflow;

    @Autowired
    Journal journal;

    @Autowired
    EngineJobs jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
    }

    @Test
    void disputesWhatHasAGroundUntilItIsRemoved() {
        FeedbackView about = take(1, OBSCENE);
        assertThat(about.status()).isEqualTo(FeedbackStatus.TO_REVIEW);
        assertThat(about.dispute().grounds()).singleElement().satisfies(found -> {
            assertThat(found.ground()).isEqualTo(Ground.OBSCENE);
            assertThat(found.words()).isEqualTo("merda");
        });
        assertThat(about.requestDue()).isEqualTo("2027-02-18T22:59:59.999999Z");
        assertThat(open(about).due()).isEqualTo("2026-11-27T22:59:59.999Z");

        complete(about, "review-dispute", OBSCENE_REQUEST);
        assertThat(view(about).dispute().request()).contains("linguaggio osceno", "merda", about.orderId());
        complete(about, "submit-dispute", PROOF);
        assertThat(view(about).status()).isEqualTo(FeedbackStatus.SUBMITTED);
        complete(about, "record-dispute-outcome", Map.of("outcome", "waiting"));
        assertThat(open(about).task()).isEqualTo("record-dispute-outcome");
        complete(about, "record-dispute-outcome", Map.of("outcome", "removed"));

        assertThat(view(about).status()).isEqualTo(FeedbackStatus.REMOVED);
        assertThat(view(about).standing()).isEqualTo(Standing.REMOVED);
        assertEndedBy(about, "dispute-closed", "approve-dispute", "no-ground", "too-late");
        assertThat(As.support(() -> journal.verify(about.subject())).intact()).isTrue();
    }

    @Test
    void thereIsNoSubmissionWithoutProof() {
        FeedbackView about = take(1, OBSCENE);
        complete(about, "review-dispute", OBSCENE_REQUEST);

        assertThatThrownBy(() -> complete(about, "submit-dispute", Map.of()))
                .isInstanceOf(TaskRefused.class)
                .hasMessage("task.proof-needed");
    }

    @Test
    void recordsThatTheMarketplaceStruckItThroughOrRefused() {
        FeedbackView struck = submitted();
        complete(struck, "record-dispute-outcome", Map.of("outcome", "struck"));
        assertThat(view(struck).standing()).isEqualTo(Standing.STRUCK);

        FeedbackView refused = submitted();
        complete(refused, "record-dispute-outcome", Map.of("outcome", "refused", "note", "Not obscene"));
        assertThat(view(refused).status()).isEqualTo(FeedbackStatus.REFUSED);
        assertThat(view(refused).standing()).isEqualTo(Standing.COUNTS);
        assertThat(view(refused).dispute().note()).isEqualTo("Not obscene");
    }

    @Test
    void leavesWhatHasNoGround() {
        FeedbackView about = take(2, NO_GROUND);

        assertThat(about.status()).isEqualTo(FeedbackStatus.NO_GROUND);
        assertEndedBy(about, "no-ground", "dispute-deadline", "request-removal");
    }

    @Test
    void looksAtNeitherPositiveNorOldFeedback() {
        FeedbackView positive = take(5, "Ottimo");
        FeedbackView old = fixture.take(FeedbackFixture.stated(1, OBSCENE, LocalDate.parse("2026-08-25")));
        FeedbackView lastDay = fixture.take(FeedbackFixture.stated(1, OBSCENE, LocalDate.parse("2026-08-26")));

        assertThat(Stream.of(positive, old).map(FeedbackView::status)).containsOnly(FeedbackStatus.NONE);
        assertThat(newest(positive)).isEmpty();
        assertThat(newest(old)).isEmpty();
        assertThat(lastDay.status()).isEqualTo(FeedbackStatus.TO_REVIEW);
        assertThatThrownBy(() -> As.run(As.LIVIA, () -> disputes.ask(old.number())))
                .isInstanceOf(DisputeRefused.class)
                .hasMessage("feedback.dispute.too-late");
    }

    @Test
    void aPersonLeavesItAsItIs() {
        FeedbackView about = take(1, OBSCENE);
        complete(about, "review-dispute", Map.of("decision", "leave", "reason", "We earned it"));

        assertThat(view(about).status()).isEqualTo(FeedbackStatus.LEFT);
        assertEndedBy(about, "left-as-it-is", "submit-dispute", "record-dispute-outcome");
    }

    @Test
    void aRequestWithoutGroundNeedsAComplianceOfficer() {
        FeedbackView about = take(1, NO_GROUND);
        As.run(As.LIVIA, () -> disputes.ask(about.number()));
        complete(about, "review-dispute", Map.of("decision", "request", "ground", "PRODUCT"));
        assertThat(view(about).status()).isEqualTo(FeedbackStatus.TO_APPROVE);
        TaskView approval = open(about);
        assertThat(approval.task()).isEqualTo("approve-dispute");
        assertThat(approval.candidateGroup()).isEqualTo("compliance");

        assertThatThrownBy(() -> complete(about, "approve-dispute", Map.of("approved", "yes")))
                .isInstanceOf(TaskNotAllowed.class);
        complete(As.TADEO, about, "approve-dispute", Map.of("approved", "no", "sentBackFor", "Which product?"));
        complete(about, "review-dispute", Map.of("decision", "request", "ground", "NONE", "request", "Please look"));
        complete(As.TADEO, about, "approve-dispute", Map.of("approved", "yes"));

        assertThat(view(about).dispute().approvedBy()).isEqualTo(As.TADEO.email());
        assertThat(view(about).dispute().request()).isEqualTo("Please look");
        complete(about, "submit-dispute", PROOF);
        assertThat(view(about).status()).isEqualTo(FeedbackStatus.SUBMITTED);
    }

    @Test
    void neitherTheServiceLetsAnybodyElseApproveOrSubmit() {
        FeedbackView about = take(1, NO_GROUND);
        As.run(As.LIVIA, () -> disputes.ask(about.number()));
        complete(about, "review-dispute", Map.of("decision", "request", "ground", "OBSCENE"));

        for (As.Person person : List.of(As.LIVIA, As.MAREK, As.ADMIN, As.userOf(SellerFixture.AURORA))) {
            assertThatThrownBy(() -> As.run(person, () -> disputes.approve(about.subject())))
                    .isInstanceOf(DisputeRefused.class);
            assertThatThrownBy(() -> As.run(person, () -> disputes.submitted(about.subject(), "proof")))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(view(about).status()).isEqualTo(FeedbackStatus.TO_APPROVE);
    }

    @Test
    void aDeliveryIsAGroundOnlyWhereTheMarketplaceAnswersForIt() {
        FeedbackView ours = take(2, "Consegnato con cinque giorni di ritardo.");
        complete(ours, "review-dispute", Map.of("decision", "request", "ground", "DELIVERY", "byMarketplace", false));
        assertThat(view(ours).status()).isEqualTo(FeedbackStatus.TO_APPROVE);

        FeedbackView theirs = take(2, "Consegnato con cinque giorni di ritardo.");
        complete(theirs, "review-dispute", Map.of("decision", "request", "ground", "DELIVERY", "byMarketplace", true));
        assertThat(view(theirs).status()).isEqualTo(FeedbackStatus.TO_SUBMIT);
    }

    @Test
    void raisesTheWorkBeforeTheTimeIsUpAndClosesItThen() {
        FeedbackView about = take(1, OBSCENE);
        clock.moveTo(about.dispute().remindAt().minusSeconds(1));
        jobs.runDue();
        assertThat(open(about).priority()).isEqualTo(50);
        clock.moveTo(about.dispute().remindAt().plusSeconds(1));
        jobs.runDue();
        assertThat(open(about).priority()).isEqualTo(100);
        assertThat(whereabouts(about).done()).contains("request-due-soon", "reminded");

        clock.moveTo(about.requestDue().plusSeconds(1));
        jobs.runDue();
        assertThat(view(about).status()).isEqualTo(FeedbackStatus.TOO_LATE);
        assertEndedBy(about, "too-late", "submit-dispute", "record-dispute-outcome");
    }

    @Test
    void looksAgainWhenTheBuyerRewrites() {
        FeedbackView about = take(1, OBSCENE);
        complete(about, "review-dispute", OBSCENE_REQUEST);
        fixture.take(FeedbackFixture.again(about, 1, "Scrivete a capo@example.org", null));
        assertThat(open(about).task()).isEqualTo("review-dispute");
        assertThat(view(about).dispute().grounds()).singleElement().satisfies(found -> assertThat(found.ground())
                .isEqualTo(Ground.PERSONAL));

        fixture.take(FeedbackFixture.again(about, 5, "Risolto", null));
        assertThat(view(about).status()).isEqualTo(FeedbackStatus.NO_GROUND);
        assertEndedBy(about, "no-ground", "record-dispute-outcome");
        assertThat(whereabouts(about).done()).contains("feedback-rewritten");
    }

    @Test
    void endsWhenTheFeedbackIsTakenAwayBeforeOrAfterTheRequest() {
        FeedbackView waiting = gone(false);
        assertEndedBy(waiting, "taken-away", "submit-dispute");
        assertThat(whereabouts(waiting).done()).contains("feedback-gone");

        FeedbackView asked = gone(true);
        assertEndedBy(asked, "taken-away", "dispute-closed");
        assertThat(whereabouts(asked).done()).contains("feedback-gone-meanwhile");
        assertThat(view(asked).status()).isEqualTo(FeedbackStatus.OVERTAKEN);
    }

    /** A disputed feedback that a later whole report leaves out. */
    private FeedbackView gone(boolean submitted) {
        LocalDate day = LocalDate.parse(submitted ? "2026-10-10" : "2026-10-01");
        List<ReportedFeedback> around =
                List.of(FeedbackFixture.stated(1, "Deluso", day), FeedbackFixture.stated(1, "Deluso", day.plusDays(2)));
        FeedbackView about = fixture.take(FeedbackFixture.stated(1, OBSCENE, day.plusDays(1)));
        if (submitted) {
            complete(about, "review-dispute", OBSCENE_REQUEST);
            complete(about, "submit-dispute", PROOF);
        }
        fixture.take(SellerFixture.AURORA, around, true);
        return about;
    }

    @Test
    void anotherDisputeCanFollowOneThatWasRefused() {
        FeedbackView about = submitted();
        assertThatThrownBy(() -> As.run(As.LIVIA, () -> disputes.ask(about.number())))
                .hasMessage("feedback.dispute.open");
        complete(about, "record-dispute-outcome", Map.of("outcome", "refused"));
        As.run(As.LIVIA, () -> disputes.ask(about.number()));

        assertThat(view(about).disputes()).hasSize(2);
        assertThat(open(about).task()).isEqualTo("review-dispute");
    }

    @Test
    void givesAReplyWithProof() {
        FeedbackView about = take(2, NO_GROUND);
        reply(about, "Ci dispiace molto.");
        reply(about, "Ci dispiace: le abbiamo risposto oggi.");
        assertThat(open(about).task()).isEqualTo("post-reply");
        complete(about, "post-reply", PROOF);

        assertThat(view(about).response()).isEqualTo("Ci dispiace: le abbiamo risposto oggi.");
        assertThat(reply(about).done()).contains("reply-given").doesNotContain("reply-seen");
        assertThatThrownBy(() -> reply(about, "Ancora")).hasMessage("feedback.reply.refused.done");
    }

    @Test
    void aReplyThatAReportShowsNeedsNoProof() {
        FeedbackView about = take(2, NO_GROUND);
        reply(about, "Ci dispiace.");
        fixture.take(FeedbackFixture.again(about, 2, NO_GROUND, "Ci dispiace."));

        assertThat(reply(about).done()).contains("reply-settled", "reply-seen").doesNotContain("reply-given");
        assertThat(view(about).replyDue()).isNull();
    }

    @Test
    void aReplyNamesNobodyAndIsDecent() {
        FeedbackView about = take(2, NO_GROUND);

        assertThatThrownBy(() -> reply(about, "Chieda al signor Bianchi"))
                .isInstanceOf(ReplyRefused.class)
                .hasMessage("feedback.reply.refused.PERSONAL");
        assertThatThrownBy(() -> reply(about, "Che cazzo vuole")).hasMessage("feedback.reply.refused.OBSCENE");
        assertThatThrownBy(() -> reply(about, " ")).hasMessage("feedback.reply.refused.length");
        assertThatThrownBy(() -> reply(about, "x".repeat(FeedbackReplies.LONGEST + 1)))
                .hasMessage("feedback.reply.refused.length");
    }

    private void reply(FeedbackView about, String text) {
        As.run(As.LIVIA, () -> replies.prepare(about.number(), text));
    }

    private Whereabouts reply(FeedbackView about) {
        return As.support(() -> workflow.whereabouts(about.subject(), ReplyToFeedbackProcess.KEY))
                .orElseThrow();
    }

    private FeedbackView take(int stars, String comment) {
        return fixture.take(FeedbackFixture.stated(stars, comment));
    }

    private FeedbackView submitted() {
        FeedbackView about = take(1, OBSCENE);
        complete(about, "review-dispute", OBSCENE_REQUEST);
        complete(about, "submit-dispute", PROOF);
        return about;
    }

    private void complete(FeedbackView about, String task, Map<String, Object> answers) {
        complete(As.LIVIA, about, task, answers);
    }

    private void complete(As.Person person, FeedbackView about, String task, Map<String, Object> answers) {
        TaskView open = open(about);
        assertThat(open.task()).isEqualTo(task);
        As.run(person, () -> tasks.complete(open.id(), answers));
    }

    private TaskView open(FeedbackView about) {
        return As.support(() -> tasks.of(about.subject())).stream()
                .filter(task -> task.completed() == null)
                .findFirst()
                .orElseThrow();
    }

    private FeedbackView view(FeedbackView about) {
        return fixture.view(about.orderId());
    }

    private Optional<Whereabouts> newest(FeedbackView about) {
        return As.support(() -> workflow.whereabouts(about.subject(), DisputeFeedbackProcess.KEY));
    }

    private Whereabouts whereabouts(FeedbackView about) {
        return newest(about).orElseThrow();
    }

    private void assertEndedBy(FeedbackView about, String end, String... notTaken) {
        Whereabouts stands = whereabouts(about);
        assertThat(stands.ended()).isTrue();
        assertThat(stands.done()).contains(end);
        Stream.of(notTaken).forEach(element -> assertThat(stands.done()).doesNotContain(element));
    }
}
