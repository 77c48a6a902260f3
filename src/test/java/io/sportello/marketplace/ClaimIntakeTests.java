package io.sportello.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.claims.ClaimFixture;
import io.sportello.claims.ClaimMailView;
import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimQuery;
import io.sportello.claims.ClaimSource;
import io.sportello.claims.ClaimStatus;
import io.sportello.claims.ClaimView;
import io.sportello.mail.MailDecisions;
import io.sportello.mail.MailDrop;
import io.sportello.mail.MailRefused;
import io.sportello.mail.MailState;
import io.sportello.mail.MailView;
import io.sportello.mail.Mails;
import io.sportello.returns.IntakeFixture;
import io.sportello.returns.ReportFixture;
import io.sportello.returns.ReturnView;
import io.sportello.subjects.RelatedSubject;
import io.sportello.subjects.RelatedSubjects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Claims from real mails and from the returns report: only what is proven starts or moves a deadline. */
@SportelloTest
class ClaimIntakeTests {

    private static final String OPENED = "A_Z_CLAIM_RESPONDENT_NOTIFY";
    private static final String CLOSED = "A_Z_CLAIM_RESPONDENT_CLOSE";
    private static final String ASKS =
            "Richiesta di rimborso di 119,00 €. Deve rispondere entro 3 giorni di calendario.";

    @Autowired
    MailDrop drop;

    @Autowired
    Mails mails;

    @Autowired
    MailDecisions decisions;

    @Autowired
    ClaimQueries claims;

    @Autowired
    IntakeFixture returns;

    @Autowired
    RelatedSubjects related;

    @Autowired
    SellerFixture sellers;

    @Autowired
    MovableClock clock;

    private int sent;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
    }

    @Test
    void aProvenMailOpensTheClaimOfItsReturnWithTheStatedDeadline() throws IOException {
        ReturnView about = returns.take(ReportFixture.authorisedThere());
        send(OPENED, about.orderId(), ASKS, true);

        ClaimView claim = only(about.orderId());
        assertThat(claim.source()).isEqualTo(ClaimSource.MAIL);
        assertThat(claim.title()).isEqualTo(about.title());
        assertThat(claim.amount()).isEqualByComparingTo("119.00");
        assertThat(claim.statedDue()).isEqualTo(claim.receivedAt().plusSeconds(3 * 86_400));
        assertThat(As.support(() -> related.of(about.subject(), about.sellerId(), about.orderId())))
                .extracting(RelatedSubject::status)
                .contains("claim.status.TO_COLLECT");
        MailView mail = mail(about.orderId());
        assertThat(mail.claimedBy()).isEqualTo(claim.subject());
        assertThat(As.support(() -> claims.mails(claim.subject())))
                .extracting(ClaimMailView::mailId)
                .containsExactly(mail.id());
    }

    @Test
    void aMailThatNobodyProvedWaitsForAPersonAndStartsNothing() throws IOException {
        String order = ClaimFixture.order();
        send(OPENED, order, ASKS, false);
        assertThat(of(order)).isEmpty();
        MailView mail = mail(order);
        assertThat(mail.state()).isEqualTo(MailState.QUARANTINE);

        As.run(As.LIVIA, () -> decisions.accept(mail.id()));
        ClaimView claim = only(order);
        assertThat(claim.source()).isEqualTo(ClaimSource.HAND);
        assertThat(claim.statedDue()).isNull();
        assertThat(mail(order).claimedBy()).isEqualTo(claim.subject());
    }

    @Test
    void aClosingMailThatNobodyProvedClosesNothing() throws IOException {
        String order = ClaimFixture.order();
        send(OPENED, order, ASKS, true);
        send(CLOSED, order, "La richiesta è chiusa.", false);
        assertThat(only(order).status()).isEqualTo(ClaimStatus.TO_COLLECT);

        send(CLOSED, order, "La richiesta è stata chiusa.", true);
        assertThat(only(order).status()).isEqualTo(ClaimStatus.TO_RECORD);
        assertThat(As.support(() -> claims.mails(only(order).subject())))
                .extracting(ClaimMailView::closing)
                .containsExactly(false, true);
    }

    @Test
    void aMailWithoutAnOrderIsShownToAPerson() throws IOException {
        send(OPENED, "senza numero", ASKS + " Cliente 17", true);
        MailView mail = As.support(() -> mails.in(MailState.TRIAGE, Long.MAX_VALUE, 200)).stream()
                .filter(left -> left.subject().contains("senza numero"))
                .findFirst()
                .orElseThrow();
        assertThat(mail.kind()).isEqualTo("claim-opened");
        send(OPENED, "nessun numero", ASKS, false);
        MailView unproven = As.support(() -> mails.in(MailState.QUARANTINE, Long.MAX_VALUE, 200)).stream()
                .filter(left -> left.subject().contains("nessun numero"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> As.run(As.LIVIA, () -> decisions.accept(unproven.id())))
                .isInstanceOf(MailRefused.class)
                .hasMessage("mail.refused.claim");
    }

    @Test
    void theReportsFlagOpensAClaimOnce() {
        ReportFixture report = ReportFixture.authorisedThere();
        ReturnView about = returns.take(report);
        assertThat(of(about.orderId())).isEmpty();
        returns.take(report.claimed());
        returns.take(report.claimed());

        ClaimView claim = only(about.orderId());
        assertThat(claim.source()).isEqualTo(ClaimSource.REPORT);
        assertThat(claim.receivedAt()).isEqualTo(clock.instant());
        assertThat(claim.amount()).isEqualByComparingTo(about.orderAmount());
    }

    @Test
    void aClaimThatCameBeforeItsReturnLearnsWhatItIsAbout() throws IOException {
        ReportFixture report = ReportFixture.authorisedThere();
        String order = report.report().orderId();
        send(OPENED, order, "Deve rispondere entro 3 giorni di calendario.", true);
        assertThat(only(order).title()).isEqualTo(order);
        returns.take(report);

        assertThat(only(order).title()).isEqualTo("Bluetooth headphones, black");
        assertThat(only(order).amount()).isEqualByComparingTo("79.90");
    }

    @Test
    void theFlagOfAReturnThatWasOverWhenItCameOpensNone() {
        ReturnView settled = returns.take(
                ReportFixture.unwantedHeadphones().status("Completed").claimed());
        assertThat(of(settled.orderId())).isEmpty();
        ReturnView fresh = returns.take(ReportFixture.unwantedHeadphones().claimed());
        assertThat(of(fresh.orderId())).hasSize(1);
    }

    @Test
    void theMailAfterTheReportMakesTheStatedDeadlineHold() throws IOException {
        ReturnView about = returns.take(ReportFixture.unwantedHeadphones().claimed());
        send(OPENED, about.orderId(), ASKS.replace("3 giorni di calendario", "48 ore"), true);

        ClaimView claim = only(about.orderId());
        assertThat(claim.source()).isEqualTo(ClaimSource.MAIL);
        assertThat(claim.amount()).isEqualByComparingTo("119.00");
        assertThat(claim.answerDue()).isEqualTo(claim.receivedAt().plusSeconds(2 * 86_400));
    }

    private ClaimView only(String order) {
        List<ClaimView> found = of(order);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private List<ClaimView> of(String order) {
        return As.support(() -> claims.find(new ClaimQuery(null, SellerFixture.AURORA, order, null, 10)))
                .items();
    }

    private MailView mail(String order) {
        return As.support(() -> mails.ofKind("claim-opened", Long.MAX_VALUE, 200)).stream()
                .filter(mail -> order.equals(mail.reference()))
                .findFirst()
                .orElseThrow();
    }

    private void send(String type, String order, String text, boolean proven) throws IOException {
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC));
        String mail = (proven ? "Authentication-Results: mx.sportello.example; dkim=pass header.d=amazon.it\r\n" : "")
                + "Date: " + now + "\r\nFrom: Amazon <atoz-guarantee-no-reply@amazon.it>\r\nMessage-ID: <claim-"
                + order.hashCode() + "-" + ++sent + "@eu-west-1.amazonses.com>\r\nX-Space-Notification-Type: " + type
                + "\r\nX-Marketplace-ID: APJ6JRA9NG5V4\r\nSubject: Richiesta di rimborso ricevuta per l'ordine " + order
                + "\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + text + "\r\n";
        byte[] content = mail.getBytes(StandardCharsets.UTF_8);
        As.system(() -> drop.take(SellerFixture.AURORA, content, proven ? "mx.sportello.example" : ""));
    }
}
