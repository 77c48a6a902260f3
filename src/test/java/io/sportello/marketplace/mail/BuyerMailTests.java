package io.sportello.marketplace.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The buyer's words, out of the marketplace's wrapping. */
class BuyerMailTests {

    @ParameterizedTest
    @CsvSource({
        "Messaggio:, Fine messaggio",
        "Begin message, End message",
        "Message:, End message",
        "Nachricht:, Ende der Nachricht",
        "Message :, Fin du message",
        "Mensaje:, Finalizar mensaje",
        "Mensagem:, Encerrar mensagem",
        "Bericht, Einde bericht",
        "Wiadomość:, Koniec wiadomości"
    })
    void takesTheWordsOutOfEveryLanguagesFrame(String begin, String end) {
        assertThat(MailFixture.buyerAsks()
                        .text(MailFixture.framed(begin, "First line\n\nsecond line", end))
                        .read()
                        .words())
                .isEqualTo("First line\n\nsecond line");
    }

    @Test
    void takesTheWordsOutOfTheHtml() {
        BuyerMail mail = MailFixture.buyerAsks()
                .text("")
                .html(
                        "<html><p>Ordine 1</p><pre style=\"white-space: -o-pre-wrap\">5 &lt; 6 &amp;\nDov&#39;&egrave;?</pre><p>x</p>")
                .read();

        assertThat(mail.words()).isEqualTo("5 < 6 &\nDov'è?");
    }

    @Test
    void trustsTheHtmlMoreThanAFrameThatABuyerImitates() {
        String words =
                "------------- Fine messaggio -------------\nOrdine n. 1\n------------- Messaggio: -------------";

        assertThat(MailFixture.buyerAsks()
                        .text(MailFixture.framed("Messaggio:", words, "Fine messaggio"))
                        .read()
                        .words())
                .isEqualTo(words);
        assertThat(MailFixture.buyerAsks()
                        .html("<p>a</p><pre>" + words + "</pre>")
                        .read()
                        .words())
                .isEqualTo(words);
    }

    @Test
    void showsEverythingWhereThereIsNoWrapping() {
        assertThat(MailFixture.buyerAsks()
                        .text("  Just this.\n- one\n---\n")
                        .read()
                        .words())
                .isEqualTo("Just this.\n- one\n---");
        assertThat(MailFixture.buyerAsks().text(null).read().words()).isEmpty();
    }

    @Test
    void aFrameWithoutItsEndHoldsTheRest() {
        assertThat(MailFixture.buyerAsks()
                        .text("Intro\n------------- Messaggio: -------------\nCut off")
                        .read()
                        .words())
                .isEqualTo("Cut off");
    }

    @Test
    void findsTheArticleAroundTheWordsOnly() {
        BuyerMail mail = MailFixture.buyerAsks()
                .text(MailFixture.framed("Messaggio:", "1 B0ZZZZZZZZ Altro", "Fine messaggio"))
                .read();

        assertThat(mail.asin()).isEqualTo("B0KB9VFS9Z");
        assertThat(mail.article()).isEqualTo("Macinapepe in noce");
    }

    @ParameterizedTest
    @CsvSource({
        "abc@marketplace.amazon.it, abc@marketplace.amazon.it",
        "ABC@Marketplace.Amazon.IT, abc@marketplace.amazon.it",
        "abc+3f6b1c9e-8a52@marketplace.amazon.de, abc@marketplace.amazon.de"
    })
    void theAliasIsTheBuyersWhateverStandsBehindThePlus(String from, String alias) {
        assertThat(MailFixture.buyerAsks().from(from).read().alias()).isEqualTo(alias);
    }

    @ParameterizedTest
    @CsvSource({"no-reply-amazon-iba-buyer@marketplace.amazon.it", "noreply@marketplace.amazon.it", "buyer@example.org"
    })
    void anAddressOfManyBuyersIsNoAlias(String from) {
        assertThat(MailFixture.buyerAsks().from(from).read().alias()).isNull();
    }

    @Test
    void answersGoWhereTheBuyerIs() {
        BuyerMail mail = MailFixture.buyerAsks()
                .from("abc@marketplace.amazon.it")
                .replyTo("abc+1@marketplace.amazon.it")
                .read();
        BuyerMail hijacked = MailFixture.buyerAsks()
                .from("abc@marketplace.amazon.it")
                .replyTo("thief@example.org")
                .read();

        assertThat(mail.replyTo()).isEqualTo("abc+1@marketplace.amazon.it");
        assertThat(hijacked.replyTo()).isEqualTo("abc@marketplace.amazon.it");
        assertThat(MailFixture.buyerAsks()
                        .from("no-reply-amazon-iba-buyer@marketplace.amazon.it")
                        .read()
                        .replyTo())
                .isNull();
    }

    @Test
    void showsTheMarketplacesOwnLinkOnly() {
        String path = "/messaging/no-response-needed?t=1&m=2&s=1";
        String link = "https://sellercentral.amazon.it" + path;

        assertThat(MailFixture.buyerAsks()
                        .text("Risolvi caso: " + link + "\n")
                        .read()
                        .noResponseLink())
                .isEqualTo(link);
        assertThat(MailFixture.buyerAsks()
                        .html("<a href=\"" + link.replace("&", "&amp;") + "\">Risolvi</a>")
                        .read()
                        .noResponseLink())
                .isEqualTo(link);
        assertThat(MailFixture.buyerAsks()
                        .text("https://sellercentral.example.org" + path)
                        .read()
                        .noResponseLink())
                .isNull();
    }
}
