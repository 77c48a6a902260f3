package io.sportello.privacy;

import static io.sportello.privacy.People.ADA;
import static io.sportello.privacy.People.BEA;
import static io.sportello.privacy.People.CARLA;

import io.sportello.accounts.As;
import io.sportello.claims.ClaimFixture;
import io.sportello.claims.ClaimNotice;
import io.sportello.feedback.FeedbackFixture;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackQuery;
import io.sportello.feedback.FeedbackView;
import io.sportello.performance.HealthFixture;
import io.sportello.performance.MarketplaceNotice;
import io.sportello.performance.NotificationKind;
import io.sportello.returns.IntakeFixture;
import io.sportello.returns.ReportFixture;
import io.sportello.returns.ReturnView;
import io.sportello.subjects.Subject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** A return, disputes, a claim and a notification, each worked on by several of the staff. */
class PrivateCasework {

    private static final Map<String, Object> PROOF = Map.of("reference", "case 90210");

    private final Hands hands;
    private final IntakeFixture returns;
    private final FeedbackFixture feedback;
    private final FeedbackQueries feedbacks;
    private final ClaimFixture claims;
    private final HealthFixture health;

    PrivateCasework(
            Hands hands,
            IntakeFixture returns,
            FeedbackFixture feedback,
            FeedbackQueries feedbacks,
            ClaimFixture claims,
            HealthFixture health) {
        this.hands = hands;
        this.returns = returns;
        this.feedback = feedback;
        this.feedbacks = feedbacks;
        this.claims = claims;
        this.health = health;
    }

    void fill(Things things) {
        aReturn(things);
        approved(things);
        sentBack(things);
        claim(things);
        notification(things);
    }

    private void aReturn(Things things) {
        ReturnView taken =
                returns.take(things.seller(), ReportFixture.unwantedHeadphones().amount("400.00"));
        Subject one = things.put("return", taken.subject());
        things.mark(taken.orderId());
        hands.complete(ADA, one, "decide-return", Map.of("answer", "authorise"));
        hands.complete(ADA, one, "authorise-request", PROOF);
        hands.complete(ADA, one, "receive-goods", Map.of("receivedOn", "2026-11-24"));
        hands.complete(ADA, one, "inspect-goods", inspection());
        hands.complete(BEA, one, "approve-refund", Map.of("approved", "no", "comment", Secrets.COMMENT));
        hands.complete(ADA, one, "inspect-goods", inspection());
        hands.complete(BEA, one, "approve-refund", Map.of("approved", "yes"));
        hands.upload(ADA, "/evidence/" + one + "/proofs", "file", "proof.txt", "Handed over", "item", "INVOICE");
        hands.upload(
                ADA, "/tasks/" + hands.open(one).id() + "/documents", "file", "screenshot.txt", "What is to be seen");
        things.put("proof", hands.lastFile(things));
        hands.upload(
                ADA,
                "/tasks/" + hands.open(one).id() + "/notes",
                "file",
                Secrets.FILE + ".txt",
                Secrets.FILE,
                "note",
                Secrets.NOTE + " @bea");
        things.put("noteFile", hands.lastFile(things));
        things.put("decision", hands.ask("select max(id) from policy_decision where subject = ?", one.toString()));
    }

    private static Map<String, Object> inspection() {
        return Map.of(
                "outboundShipping",
                0,
                "lines",
                List.of(Map.of("condition", "NEW_UNOPENED", "price", new BigDecimal("400.00"))));
    }

    private void approved(Things things) {
        Subject one = disputed(things, "feedback");
        hands.complete(CARLA, one, "approve-dispute", Map.of("approved", "yes"));
        hands.complete(ADA, one, "submit-dispute", PROOF);
        hands.send(ADA, "/feedback/" + one.id() + "/reply", "text", "Ci dispiace molto.");
    }

    private void sentBack(Things things) {
        Subject one = disputed(things, "feedbackSentBack");
        hands.complete(CARLA, one, "approve-dispute", Map.of("approved", "no", "sentBackFor", Secrets.COMMENT));
    }

    private Subject disputed(Things things, String name) {
        String comment = FeedbackFixture.NO_GROUND + " " + things.word();
        feedback.take(things.seller(), List.of(FeedbackFixture.stated(1, comment)), false);
        FeedbackView taken = As.call(
                        ADA,
                        () -> feedbacks.find(new FeedbackQuery(null, null, things.seller(), null, null, null, null, 1)))
                .items()
                .get(0);
        things.mark(taken.orderId());
        hands.send(ADA, "/feedback/" + taken.number() + "/dispute");
        hands.complete(
                ADA,
                taken.subject(),
                "review-dispute",
                Map.of("decision", "request", "ground", "NONE", "request", "Please look"));
        return things.put(name, taken.subject());
    }

    private void claim(Things things) {
        ClaimNotice notice = ClaimFixture.of(things.seller(), ClaimFixture.asksForAnAnswer());
        Subject one = things.put("claim", claims.hear(notice));
        things.mark(notice.orderId());
        hands.complete(
                ADA,
                one,
                "collect-evidence",
                Map.of("reason", "NOT_RECEIVED", "delivery", "SIGNED", "refunded", "no", "goodsBack", "no"));
        hands.complete(
                ADA,
                one,
                "decide-claim",
                Map.of("decision", "contest", "statement", "Delivered on 20 November, signed by the buyer."));
        hands.complete(ADA, one, "submit-response", PROOF);
    }

    private void notification(Things things) {
        MarketplaceNotice notice = health.noticeNaming(things.seller(), NotificationKind.PAYMENT, things.word());
        Subject one = things.put("notification", health.take(notice).subject());
        hands.complete(ADA, one, "read-notification", Map.of("next", "answer", "confirmed", true));
        hands.complete(
                ADA,
                one,
                "write-plan",
                Map.of(
                        "rootCause", "The supplier changed the plug without telling.",
                        "corrections", "All lamps in stock were checked and relabelled.",
                        "prevention", "Each delivery is compared with its sample first."));
        hands.complete(ADA, one, "submit-plan", PROOF);
        health.takeRate(things.seller(), "IT", "0.02", "BAD");
    }
}
