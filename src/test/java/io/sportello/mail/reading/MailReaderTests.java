package io.sportello.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.mail.Authentication.Result;
import io.sportello.mail.MailAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mails of the real world, and of a worse one. */
@Timeout(60)
class MailReaderTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void readsAProperMail() {
        ParsedMail read = read(Eml.mail("m1")
                .header("In-Reply-To", "<m0@example.com>")
                .header("References", "<a@example.com>\r\n <m0@example.com>")
                .header("Reply-To", "=?utf-8?q?K=C3=A4ufer?= <alias+uuid@marketplace.example>")
                .type("text/plain; charset=utf-8")
                .text("Perché?\r\nGrüße"));
        assertThat(read.messageId()).isEqualTo("<m1@example.com>");
        assertThat(read.inReplyTo()).isEqualTo("<m0@example.com>");
        assertThat(read.references()).containsExactly("<a@example.com>", "<m0@example.com>");
        assertThat(read.from()).isEqualTo(new MailAddress("A Buyer", "buyer@example.com"));
        assertThat(read.replyTo()).isEqualTo(new MailAddress("Käufer", "alias+uuid@marketplace.example"));
        assertThat(read.to()).extracting(MailAddress::address).containsExactly("shop@example.org");
        assertThat(read.sentAt()).isEqualTo(Instant.parse("2026-11-24T07:59:00Z"));
        assertThat(read.text()).isEqualTo("Perché?\nGrüße");
        assertThat(read.html()).isNull();
        assertThat(read.automatic()).isFalse();
        assertThat(read.headers()).containsEntry("to", List.of("shop@example.org"));
    }

    @ParameterizedTest
    @CsvSource({
        "us-ascii, utf-8",
        "iso-8859-1, utf-8",
        "utf-8, windows-1252",
        "x-unknown-charset, utf-8",
        "x-unknown-charset, windows-1252",
        "'', windows-1252",
        "iso-8859-1, iso-8859-1",
        "koi8-r\" ; x=\"y, utf-8"
    })
    void readsWrongAndUnknownCharsets(String claimed, String written) {
        ParsedMail read = read(Eml.mail("c")
                .type("text/plain; charset=\"" + claimed + "\"")
                .text("Perché così? Grüße", Charset.forName(written)));
        assertThat(claimed.startsWith("koi8") || read.text().equals("Perché così? Grüße"))
                .as(read.text())
                .isTrue();
    }

    @Test
    void readsJapaneseAsItIsClaimed() {
        ParsedMail read = read(
                Eml.mail("j").type("text/plain; charset=iso-2022-jp").text("返品について", Charset.forName("ISO-2022-JP")));
        assertThat(read.text()).isEqualTo("返品について");
    }

    @Test
    void readsHeadersInPlainUtf8AndLatin1() {
        assertThat(read(Eml.mail("u").header("Subject", "Perché").text("x")).subject())
                .isEqualTo("Perché");
        String latin1 = Eml.mail("l").header("Subject", "Perch@").text("x").toString();
        byte[] bytes = latin1.replace('@', '\u00e9').getBytes(StandardCharsets.ISO_8859_1);
        assertThat(read(Eml.raw(bytes)).subject()).isEqualTo("Perché");
    }

    @Test
    void readsWordsEncodedInPieces() {
        ParsedMail read = read(Eml.mail("e")
                .header("Subject", "=?utf-8?b?UGVyY2jDqQ==?=\r\n =?utf-8?q?_cos=C3=AC?= =?x-none?q?=41?=")
                .text("x"));
        assertThat(read.subject()).isEqualTo("Perché cosìA");
    }

    @Test
    void takesTheWordsOfBothAlternativesAndTheFiles() {
        ParsedMail read = read(Eml.mail("a")
                .type("multipart/mixed; boundary=o")
                .text(String.join(
                        "\r\n",
                        "--o",
                        "Content-Type: multipart/alternative; boundary=i",
                        "",
                        "--i",
                        "Content-Type: text/plain",
                        "",
                        "plain",
                        "--i",
                        "Content-Type: text/html",
                        "",
                        "<p>rich<img src='http://x.example/p.gif'></p>",
                        "--i--",
                        "--o",
                        "Content-Type: image/png; name=\"../../etc/p\u00e4ss.png\"",
                        "Content-Disposition: attachment",
                        "",
                        "PNG",
                        "--o",
                        "Content-Type: message/rfc822",
                        "",
                        "Subject: inner",
                        "",
                        "hello",
                        "--o--",
                        "")));
        assertThat(read.text().strip()).isEqualTo("plain");
        assertThat(read.html()).contains("<p>rich").doesNotContain("img");
        assertThat(read.attachments())
                .satisfiesExactly(
                        picture -> {
                            assertThat(picture.name()).doesNotContain("/").endsWith(".png");
                            assertThat(picture.size()).isEqualTo(3);
                        },
                        inner -> assertThat(inner.mediaType()).isEqualTo("message/rfc822"));
    }

    @Test
    void makesHtmlHarmless() {
        ParsedMail read = read(
                Eml.mail("h")
                        .type("text/html; charset=utf-8")
                        .text(
                                "<html><head><title>t</title><style>p{background:url(//x.example)}</style></head><body onload=a()>"
                                        + "<script>alert(1)</script><p style='x'>One<br>two</p><pre>a\n  b</pre>"
                                        + "<a href='javascript:alert(1)'>bad</a> <a href='https://ok.example/?a=1'>good</a>"
                                        + "<img src=x onerror=alert(1)><iframe src='https://x.example'></iframe>"
                                        + "<form action='https://x.example'><input name=q></form><svg onload=alert(1)></svg>"
                                        + "<table background='https://x.example'><tr><td>c1</td><td>c2</td></tr></table></body></html>"));
        assertThat(read.html())
                .contains("<pre>a\n  b</pre>", "https://ok.example/?a=1", "noopener")
                .doesNotContain("script", "style", "onload", "onerror", "iframe", "form", "svg", "img", "x.example");
        assertThat(read.text()).contains("One\ntwo", "a\n  b", "c1 c2").doesNotContain("alert(1)", "background");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/mixed",
                "multipart/mixed; boundary=\"\"",
                "multipart/mixed; boundary=nowhere",
                "multipart/mixed; boundary=\"unended",
                "multipart/; boundary=b",
                "text/plain; charset",
                "text",
                ";;;",
                "text/plain; =x; charset==utf-8"
            })
    void showsTheWordsThoughTheStructureIsBroken(String type) {
        ParsedMail read =
                read(Eml.mail("b").type(type).text("--b\r\nContent-Type: text/plain\r\n\r\nStill readable\r\n"));
        assertThat(read.text()).as(type).contains("Still readable");
    }

    @Test
    void readsAMultipartWhoseEndIsMissing() {
        ParsedMail read = read(Eml.mail("b")
                .type("multipart/mixed; boundary=b")
                .text("--b\r\nContent-Type: text/plain\r\n\r\nWords\r\n--b\r\nContent-Type: application/pdf\r\n"
                        + "Content-Transfer-Encoding: base64\r\n\r\n!!!QUJD*broken"));
        assertThat(read.text().strip()).isEqualTo("Words");
        assertThat(read.attachments()).hasSize(1);
    }

    @Test
    void readsUnknownTransferEncodings() {
        ParsedMail read = read(Eml.mail("t")
                .type("text/plain")
                .header("Content-Transfer-Encoding", "x-invented")
                .text("Words"));
        assertThat(read.text()).isEqualTo("Words");
    }

    @Test
    void goesOnlySoDeep() {
        StringBuilder nested = new StringBuilder();
        for (int i = 0; i < 2000; i++) {
            nested.append("--b")
                    .append(i)
                    .append("\r\nContent-Type: multipart/mixed; boundary=b")
                    .append(i + 1)
                    .append("\r\n\r\n");
        }
        ParsedMail read =
                read(Eml.mail("d").type("multipart/mixed; boundary=b0").text(nested + "deep"));
        assertThat(read.attachments()).hasSizeLessThan(3);
    }

    @Test
    void refusesMoreParts() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 1500; i++) {
            many.append("--b\r\n\r\nx\r\n");
        }
        refuses(Eml.mail("p").type("multipart/mixed; boundary=b").text(many.toString()), "mail.problem.too-many-parts");
        many.append("--b\r\n".repeat(30_000));
        refuses(Eml.mail("p").type("multipart/mixed; boundary=b").text(many.toString()), "mail.problem.too-many-parts");
    }

    @Test
    void refusesEndlessHeaders() {
        refuses(Eml.mail("x").header("X-Long", "x".repeat(2 * 1024 * 1024)), "mail.problem.headers-too-large");
    }

    @Test
    void refusesWhatIsNoMail() {
        byte[] junk = new byte[100_000];
        new Random(7).nextBytes(junk);
        assertThatThrownBy(() -> MailReader.read(Eml.raw(junk), "", NOW))
                .isInstanceOf(Unreadable.class)
                .hasMessage("mail.problem.no-mail");
    }

    @Test
    void neverFailsOtherwiseOnDamagedMails() throws IOException {
        byte[] good = Eml.mail("f").withFile("words", "a.pdf", 2000).bytes();
        Random random = new Random(42);
        for (int i = 0; i < 500; i++) {
            byte[] bad = good.clone();
            for (int j = 0; j < 1 + i / 10; j++) {
                bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
            }
            try (RawMail raw = Eml.raw(bad)) {
                assertThat(MailReader.read(raw, "", NOW).headers()).isNotNull();
            } catch (Unreadable e) {
                assertThat(e).hasMessageStartingWith("mail.problem.");
            }
        }
    }

    @Test
    void countsALargeFileWithoutHoldingIt() throws Exception {
        int size = 30 * 1024 * 1024;
        try (RawMail raw =
                Eml.raw(Eml.mail("big").withFile("words", "big.pdf", size).bytes())) {
            ParsedMail read = MailReader.read(raw, "", NOW);
            assertThat(read.text().strip()).isEqualTo("words");
            assertThat(read.attachments()).singleElement().satisfies(file -> {
                assertThat(file.size()).isEqualTo(size);
                assertThat(file.name()).isEqualTo("big.pdf");
                assertThat(file.mediaType()).isEqualTo("application/pdf");
            });
            try (InputStream content = MailReader.attachment(raw, 0)) {
                assertThat(content.readNBytes(10)).containsOnly(0);
            }
        }
    }

    @Test
    void keepsTextWithinBounds() {
        ParsedMail read =
                read(Eml.mail("long").type("text/plain; charset=utf-8").text("é".repeat(2_000_000)));
        assertThat(read.text()).hasSizeBetween(200_000, 300_000).matches("é+");
    }

    @Test
    void refusesAMailThatIsLongerThanWhatIsKept() throws IOException {
        RawMailSink sink = new RawMailSink(1000);
        sink.write(Eml.mail("long").text("x".repeat(2000)).bytes());
        try (RawMail raw = sink.finish()) {
            assertThat(raw.size()).isEqualTo(1000);
            assertThatThrownBy(() -> MailReader.read(raw, "", NOW)).hasMessage("mail.problem.too-large");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Fri, 1 Jan 2100 00:00:00 +0000", "Thu, 1 Jan 1970 00:00:00 +0000", "yesterday", "", "99 Foo 99"
            })
    void doesNotBelieveEveryDate(String date) {
        assertThat(read(Eml.mail("d").header("Date", date).text("x")).sentAt()).isNull();
    }

    @Test
    void knowsWhenAMailFromAFileWasReceived() throws IOException {
        assertThat(MailReader.receivedAt(Eml.mail("r").raw(), NOW)).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
        assertThat(MailReader.receivedAt(Eml.mail("r").without("Received").raw(), NOW))
                .isEqualTo(Instant.parse("2026-11-24T07:59:00Z"));
        Eml neither = Eml.mail("r").without("Received").header("Date", "Fri, 1 Jan 2100 00:00:00 +0000");
        assertThat(MailReader.receivedAt(neither.raw(), NOW)).isEqualTo(NOW);
    }

    @Test
    void survivesMissingAndBrokenAddresses() {
        assertThat(read(Eml.mail("n").without("From").text("x")).from().address())
                .isEmpty();
        assertThat(read(Eml.mail("n")
                                .header("From", "\"Broken <<a@example.com>, (")
                                .text("x"))
                        .from()
                        .address())
                .isEqualTo("a@example.com");
        assertThat(read(Eml.mail("n")
                                .header("From", "=?utf-8?q?M=2C_A?= <m@example.com>")
                                .text("x"))
                        .from())
                .isEqualTo(new MailAddress("M, A", "m@example.com"));
    }

    @Test
    void trustsOnlyTheFirstFindingsOfItsOwnServer() {
        String own = "mx.example.org; spf=pass (sender ok) smtp.mailfrom=bounce@amazonses.example;"
                + " dkim=pass header.i=@amazon.example header.s=x; dmarc=fail header.from=amazon.example";
        var read = read(
                        Eml.mail("a")
                                .header("Authentication-Results", own)
                                .text("x")
                                .raw(),
                        "MX.example.org")
                .authentication();
        assertThat(read.trusted()).isTrue();
        assertThat(read.passes("amazon.example")).isTrue();
        assertThat(read.passes("zon.example")).isFalse();
        assertThat(read.results()).contains(new Result("dmarc", "fail", "amazon.example"));
        assertThat(read(
                                Eml.mail("a")
                                        .header("Authentication-Results", own)
                                        .text("x")
                                        .raw(),
                                "other.example")
                        .authentication()
                        .passes("amazon.example"))
                .isFalse();
        String forged = Eml.mail("a")
                .header("Authentication-Results", "mx.else.example; none")
                .toString()
                .replace("\r\n\r\n", "\r\nAuthentication-Results: " + own + "\r\n\r\nx");
        assertThat(read(Eml.raw(forged.getBytes(StandardCharsets.UTF_8)), "mx.example.org")
                        .authentication()
                        .trusted())
                .isFalse();
        assertThat(read(Eml.mail("a").header("Authentication-Results", own).text("x"))
                        .authentication()
                        .trusted())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Auto-Submitted, auto-replied, true",
        "Auto-Submitted, no, false",
        "Precedence, bulk, true",
        "Precedence, first-class, false",
        "List-Id, <list.example>, true",
        "X-Auto-Response-Suppress, All, true",
        "X-Auto-Response-Suppress, None, false",
        "Return-Path, <>, true",
        "Content-Type, multipart/report; report-type=delivery-status, true"
    })
    void recognisesWhatProgramsWrite(String name, String value, boolean automatic) {
        assertThat(read(Eml.mail("p").header(name, value).text("x")).automatic())
                .isEqualTo(automatic);
    }

    @Test
    void readsManyMailsInBoundedTime() {
        byte[] bomb = Eml.mail("z")
                .type("text/html")
                .text("<div>".repeat(100_000) + "<table><tr><td>".repeat(20_000) + "x")
                .bytes();
        long before = System.nanoTime();
        assertThat(read(Eml.raw(bomb)).html()).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void decodesFileNamesOfEveryKind() {
        ParsedMail read = read(Eml.mail("fn")
                .type("multipart/mixed; boundary=b")
                .text("--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment;"
                        + " filename*=utf-8''Perch%C3%A9.pdf\r\n\r\nx\r\n"
                        + "--b\r\nContent-Type: application/pdf; name=\"=?utf-8?b?"
                        + Base64.getEncoder().encodeToString("Grüße.pdf".getBytes(StandardCharsets.UTF_8))
                        + "?=\"\r\n\r\nx\r\n--b--"));
        assertThat(read.attachments()).extracting(file -> file.name()).containsExactly("Perché.pdf", "Grüße.pdf");
    }

    private static void refuses(Eml mail, String key) {
        assertThatThrownBy(() -> MailReader.read(mail.raw(), "", NOW))
                .isInstanceOf(Unreadable.class)
                .hasMessage(key);
    }

    private static ParsedMail read(Eml mail) {
        return read(mail.raw());
    }

    private static ParsedMail read(RawMail raw) {
        return read(raw, "");
    }

    private static ParsedMail read(RawMail raw, String authServer) {
        try (raw) {
            return MailReader.read(raw, authServer, NOW);
        } catch (IOException | Unreadable e) {
            throw new IllegalStateException(e);
        }
    }
}
