package io.sportello.marketplace.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a notice of a claim states: how much, and how long there is to answer. */
class ClaimNoticeMailTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Hai ricevuto una richiesta di rimborso di 119,00 €. Deve rispondere entro 3 giorni di calendario. | 119.00 | EUR | PT72H
            Richiesta di 1.119,50 €. Devi rispondere entro 48 ore.                     | 1119.50 | EUR | PT48H
            A claim for £24.99 was filed. Please respond within 3 calendar days.       | 24.99   | GBP | PT72H
            A claim of $1,024.90 was filed. Reply within 72 hours.                     | 1024.90 | USD | PT72H
            Antrag über 49,90 EUR. Bitte antworten Sie innerhalb von 3 Kalendertagen.  | 49.90   | EUR | PT72H
            Bitte innerhalb von 48 Stunden antworten. Betrag: 5,00 €                   | 5.00    | EUR | PT48H
            Veuillez répondre sous 3 jours. Montant 12,00 €                            | 12.00   | EUR | PT72H
            """)
    void readsAmountAndTime(String text, BigDecimal amount, String currency, Duration within) {
        ClaimNoticeMail read = read(text);
        assertThat(read.amount()).isEqualByComparingTo(amount);
        assertThat(read.currency()).isEqualTo(currency);
        assertThat(read.answerWithin()).isEqualTo(within);
    }

    @Test
    void readsNoTimeWhereNoAnswerIsAsked() {
        ClaimNoticeMail read = read("La richiesta di 20,00 € è stata accolta. Il cliente ha 90 giorni per il reso.");
        assertThat(read.answerWithin()).isNull();
        assertThat(read.amount()).isEqualByComparingTo("20.00");
    }

    @Test
    void takesNoAmountWhereThereAreSeveral() {
        assertThat(read("Articolo 20,00 €, spedizione 4,90 €.").amount()).isNull();
        assertThat(read("Totale 20,00 €, rimborso richiesto 20,00 €.").amount()).isEqualByComparingTo("20.00");
        assertThat(read("Ordine 403-7681641-9174879").amount()).isNull();
    }

    private static ClaimNoticeMail read(String text) {
        return ClaimNoticeMail.of(MailFixture.buyerAsks().text(text).mail());
    }
}
