package io.sportello.marketplace.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.performance.NotificationKind;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a notice about the account is about, and until when it wants an answer. */
class AccountNoticeMailTests {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Il tuo account di vendita è stato disattivato             | ACCOUNT_STATUS
            Your selling account may be deactivated                   | ACCOUNT_STATUS
            Ihr Verkäuferkonto wurde gesperrt                         | ACCOUNT_STATUS
            Segnalazione di violazione di un marchio                  | INTELLECTUAL_PROPERTY
            Notice: trademark complaint                               | INTELLECTUAL_PROPERTY
            Beschwerde wegen geistigen Eigentums                      | INTELLECTUAL_PROPERTY
            Sicurezza dei prodotti: azione richiesta                  | PRODUCT_SAFETY
            Rückruf eines Produkts                                    | PRODUCT_SAFETY
            Documenti richiesti per il tuo account                    | VERIFICATION
            Your listing was removed                                  | LISTING_POLICY
            Il tuo account: verifica le informazioni sulla spedizione con tracciamento | PERFORMANCE
            Il tuo pagamento è in arrivo                              | PAYMENT
            Buone feste                                               | OTHER
            """)
    void knowsWhatItIsAbout(String subject, NotificationKind kind) {
        assertThat(read(subject, "").kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Rispondi entro 72 ore.                        | 72
            Deve rispondere entro 3 giorni di calendario  | 72
            Please respond within 48 hours.               | 48
            Bitte antworten Sie innerhalb von 7 Tagen.    | 168
            Répondez sous 5 jours                         | 120
            Responde en un plazo de 72 horas              | 72
            """)
    void readsUntilWhenItWantsAnAnswer(String text, int hours) {
        AccountNoticeMail read = read("Avviso", text);
        assertThat(read.due()).isEqualTo(received().plus(Duration.ofHours(hours)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Entro 0 giorni
            Abbiamo 72 ore di musica
            Entro domani
            """)
    void readsNoTimeWhereNoneStands(String text) {
        assertThat(read("Avviso", text).due()).isNull();
    }

    private static Instant received() {
        return MailFixture.buyerAsks().mail().receivedAt();
    }

    private static AccountNoticeMail read(String subject, String text) {
        return AccountNoticeMail.of(
                MailFixture.buyerAsks().subject(subject).text(text).mail());
    }
}
