package io.sportello.marketplace.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.mail.Authentication;
import io.sportello.marketplace.mail.Classification.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a mail is, how sure that is, and why. */
class MailClassifierTests {

    @Test
    void takesTheHeadersWordFromAProvenSender() {
        Classification found = MailFixture.buyerAsks().classify();

        assertThat(found.kind()).isEqualTo(MailKind.BUYER_MESSAGE);
        assertThat(found.site()).isEqualTo(Site.IT);
        assertThat(found.orderId()).isEqualTo(MailFixture.ORDER);
        assertThat(found.mayMove()).isTrue();
        assertThat(found.why()).extracting(Reason::key).containsExactly("mail.why.header", "mail.why.proven");
    }

    @ParameterizedTest
    @CsvSource({
        "BBC_MESSAGE_CONFIRMATION_TO_MERCHANT, donotreply@amazon.com, Il tuo messaggio, REPLY_CONFIRMATION",
        "RETURN_REQUEST, donotreply@amazon.com, Notifica di autorizzazione del reso, RETURN_NOTICE",
        "REFUND_ISSUED, donotreply@amazon.com, rimborso 9.01 EUR avviato, REFUND_NOTICE",
        "A_Z_CLAIM_RESPONDENT_NOTIFY, atoz-guarantee-no-reply@amazon.it, Richiesta di rimborso ricevuta, CLAIM_OPENED",
        "A_Z_CLAIM_RESPONDENT_CLOSE, atoz-guarantee-no-reply@amazon.it, Richiesta di rimborso, CLAIM_CLOSED",
        "BRC_SELLER_NOTIFICATION, donotreply@amazon.com, Richiesta di annullamento, CANCELLATION_REQUEST",
        "BUYER_OPTED_OUT_BSM_MESSAGES, auto-communication@amazon.com, Il tuo messaggio, NOT_DELIVERED"
    })
    void knowsEveryNotificationType(String type, String from, String subject, MailKind kind) {
        Classification found = MailFixture.refundIssued()
                .header(MailFixture.TYPE, type)
                .from(from)
                .subject(subject)
                .passed("amazon.com", "amazon.it")
                .classify();

        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.sureness()).isEqualTo(Sureness.PROVEN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            x1@marketplace.amazon.de | Rückfrage | BUYER_MESSAGE
            x1+3f6b@marketplace.amazon.co.uk | Inquiry | BUYER_MESSAGE
            donotreply@amazon.com | Notifica di autorizzazione del reso per l'ordine 1 | RETURN_NOTICE
            donotreply@amazon.com | Return authorization request for order # 1 | RETURN_NOTICE
            donotreply@amazon.de | Rücksendeantrag für Bestellung 1 | RETURN_NOTICE
            donotreply@amazon.fr | Demande de retour pour la commande 1 | RETURN_NOTICE
            donotreply@amazon.es | Notificación de autorización de devolución | RETURN_NOTICE
            donotreply@amazon.com | rimborso 169.01 EUR avviato - ordine 1 | REFUND_NOTICE
            payments@amazon.co.uk | Refund of 9.99 GBP initiated for order 1 | REFUND_NOTICE
            atoz-guarantee-no-reply@amazon.it | Richiesta di rimborso ricevuta per l'ordine 1 | CLAIM_OPENED
            atoz-guarantee-no-reply@amazon.co.uk | A claim was closed | CLAIM_CLOSED
            donotreply@amazon.com | Richiesta di annullamento per l'ordine numero: 1 | CANCELLATION_REQUEST
            auto-communication@amazon.com | Il tuo messaggio all'acquirente non è stato consegnato | NOT_DELIVERED
            seller-performance@amazon.it | Il tuo account | ACCOUNT_NOTICE
            newsletter@amazon.it | Le offerte del giorno | UNKNOWN
            buyer@example.org | Return authorization request for order # 1 | UNKNOWN
            x1@marketplace.amazon.it.example.org | Richiesta | UNKNOWN
            """)
    void fallsBackToSenderAndSubject(String from, String subject, MailKind kind) {
        Classification found = MailFixture.buyerAsks()
                .without(MailFixture.TYPE)
                .without(MailFixture.MARKETPLACE)
                .authentication(Authentication.NONE)
                .from(from)
                .subject(subject)
                .classify();

        assertThat(found.kind()).isEqualTo(kind);
        assertThat(found.mayMove()).isFalse();
        assertThat(found.why()).isNotEmpty();
    }

    @Test
    void aHeaderThatNobodyProvedMovesNothing() {
        Classification found =
                MailFixture.refundIssued().authentication(Authentication.NONE).classify();

        assertThat(found.kind()).isEqualTo(MailKind.REFUND_NOTICE);
        assertThat(found.sureness()).isEqualTo(Sureness.STATED);
        assertThat(found.mayMove()).isFalse();
        assertThat(found.sureness()).isEqualTo(Sureness.STATED);
    }

    @Test
    void aSharedSendingServiceProvesNothing() {
        assertThat(MailFixture.refundIssued()
                        .passed("amazonses.com", "eu-west-1.amazonses.com")
                        .classify()
                        .mayMove())
                .isFalse();
        assertThat(MailFixture.refundIssued()
                        .passed("amazon.com.example.org", "notamazon.com")
                        .classify()
                        .mayMove())
                .isFalse();
        assertThat(MailFixture.refundIssued()
                        .passed("bounces.amazon.com")
                        .classify()
                        .mayMove())
                .isTrue();
    }

    @Test
    void anotherSitesProofIsNone() {
        assertThat(MailFixture.refundIssued().passed("amazon.it").classify().mayMove())
                .isFalse();
    }

    @Test
    void aForgedHeaderIsDoubtful() {
        Classification foreign = MailFixture.refundIssued()
                .from("donotreply@example.org")
                .passed("example.org")
                .classify();
        Classification failed =
                MailFixture.refundIssued().found("fail", "amazon.com").classify();

        assertThat(List.of(foreign, failed)).allSatisfy(found -> {
            assertThat(found.sureness()).isEqualTo(Sureness.DOUBTFUL);
            assertThat(found.mayMove()).isFalse();
        });
        assertThat(foreign.why()).contains(new Reason("mail.why.foreign-sender", "example.org"));
        assertThat(failed.why()).contains(new Reason("mail.why.proof-failed", "amazon.com"));
    }

    @Test
    void aBuyerCantSendTheMarketplacesNotices() {
        Classification found = MailFixture.buyerAsks()
                .header(MailFixture.TYPE, "REFUND_ISSUED")
                .classify();

        assertThat(found.sureness()).isEqualTo(Sureness.DOUBTFUL);
        assertThat(found.why()).contains(new Reason("mail.why.wrong-sender", "marketplace.amazon.it"));
    }

    @Test
    void anotherMarketplacesIdIsDoubtful() {
        assertThat(MailFixture.buyerAsks()
                        .header(MailFixture.MARKETPLACE, "A1PA6795UKMFR9")
                        .classify()
                        .why())
                .contains(new Reason("mail.why.other-site", "DE"));
    }

    @Test
    void anUnknownTypeIsKeptForAPerson() {
        Classification found = MailFixture.refundIssued()
                .header(MailFixture.TYPE, "SOMETHING_NEW")
                .subject("News")
                .classify();

        assertThat(found.kind()).isEqualTo(MailKind.UNKNOWN);
        assertThat(found.isForLater()).isFalse();
        assertThat(found.why()).contains(new Reason("mail.why.header-unknown", "SOMETHING_NEW"));
    }

    @Test
    void theBuyersOwnWordsNameNoOrder() {
        String other = "405-3040477-7582781";
        MailFixture mail = MailFixture.buyerAsks()
                .subject("Richiesta dal cliente")
                .text(MailFixture.framed("Messaggio:", "Non è l'ordine " + other, "Fine messaggio"));

        assertThat(mail.classify().orderId()).isEqualTo(MailFixture.ORDER);
        assertThat(mail.text("Ordine " + other).classify().orderId()).isNull();
    }
}
