package io.sportello.marketplace.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which numbers in a mail may be a support case's, and when it can only be an answer. */
class CaseMailTests {

    @ParameterizedTest
    @CsvSource({
        "[CASE 18833002191] Your question, 18833002191",
        "Caso ID:18833002191., 18833002191",
        "Re: (18833002191), 18833002191",
        "Fall AB-188330/02, AB-188330"
    })
    void findsANumber(String subject, String number) {
        assertThat(read(subject, "").numbers()).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Your case", "12345", "well-known-words-only", "1234567", "2026", ""})
    void findsNoneInWordsAndShortNumbers(String subject) {
        assertThat(read(subject, subject).numbers()).isEmpty();
    }

    @Test
    void readsTheSubjectFirstAndNeverTooMuch() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            text.append(10_000_000 + i).append(' ');
        }
        assertThat(read("Case 18833002191", text.toString()).numbers())
                .hasSize(200)
                .startsWith("18833002191", "10000000");
    }

    @Test
    void anAnswerIsAboutTheNumberOfItsSubject() {
        assertThat(read("Case 18833002191", "We paid the label.").answer()).isTrue();
        assertThat(read("Case 18833002191", "See also 18833002192.").answer()).isTrue();
        assertThat(read("Your case", "About 18833002191: we paid.").answer()).isFalse();
        assertThat(read("Cases 18833002191 and 18833002192", "We paid.").answer())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We have received your message.",
                "Thank you for contacting us.",
                "Your case has been created.",
                "Abbiamo ricevuto la tua richiesta.",
                "Wir haben Ihre Anfrage erhalten.",
                "Nous avons bien reçu votre demande.",
                "Hemos recibido tu consulta."
            })
    void aReceiptIsNoAnswer(String text) {
        assertThat(read("Case 18833002191", text).answer()).isFalse();
    }

    private static CaseMail read(String subject, String text) {
        return CaseMail.of(MailFixture.buyerAsks()
                .from("seller-support@amazon.it")
                .subject(subject)
                .text(text)
                .mail());
    }
}
