package io.sportello.marketplace.mail;

import io.sportello.mail.Authentication;
import io.sportello.mail.MailAddress;
import io.sportello.mail.ReceivedMail;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Made-up mails in the marketplace's form, named for their situation. */
public record MailFixture(
        String from,
        String replyTo,
        String subject,
        Map<String, String> headers,
        Authentication authentication,
        String text,
        String html) {

    public static final String ORDER = "404-6967591-4737842";
    static final String TYPE = "x-space-notification-type";
    static final String MARKETPLACE = "x-marketplace-id";

    /** A buyer of amazon.it asks where the parcel is. */
    public static MailFixture buyerAsks() {
        return new MailFixture(
                        "q7x2m4k9sampleone@marketplace.amazon.it",
                        null,
                        "Richiesta di informazioni dal cliente Amazon Cliente Uno (Ordine: " + ORDER + ")",
                        Map.of(),
                        Authentication.NONE,
                        framed("Messaggio:", "Dov'è il mio pacco?", "Fine messaggio"),
                        null)
                .header(TYPE, "BBC_MESSAGE_SENT_TO_MERCHANT")
                .header(MARKETPLACE, "APJ6JRA9NG5V4")
                .passed("amazon.it");
    }

    /** The marketplace says that it refunded. */
    public static MailFixture refundIssued() {
        return new MailFixture(
                        "donotreply@amazon.com",
                        null,
                        "rimborso 169.01 EUR avviato - ordine " + ORDER,
                        Map.of(),
                        Authentication.NONE,
                        "Il rimborso è stato avviato.",
                        null)
                .header(TYPE, "REFUND_ISSUED")
                .header(MARKETPLACE, "APJ6JRA9NG5V4")
                .passed("amazon.com");
    }

    static String framed(String begin, String words, String end) {
        return "Hai ricevuto un messaggio.\nOrdine n. " + ORDER
                + "\n# | ASIN | Nome\n1 | B0KB9VFS9Z | Macinapepe in noce\n\n"
                + "------------- " + begin + " -------------\n\n" + words + "\n\n------------- " + end
                + " -------------\n\nRisolvi caso\nSPC-EUAmazon-1\n";
    }

    MailFixture from(String address) {
        return new MailFixture(address, replyTo, subject, headers, authentication, text, html);
    }

    MailFixture replyTo(String address) {
        return new MailFixture(from, address, subject, headers, authentication, text, html);
    }

    MailFixture subject(String line) {
        return new MailFixture(from, replyTo, line, headers, authentication, text, html);
    }

    MailFixture text(String plain) {
        return new MailFixture(from, replyTo, subject, headers, authentication, plain, html);
    }

    MailFixture html(String markup) {
        return new MailFixture(from, replyTo, subject, headers, authentication, text, markup);
    }

    MailFixture header(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new MailFixture(from, replyTo, subject, Map.copyOf(more), authentication, text, html);
    }

    MailFixture without(String name) {
        Map<String, String> fewer = new HashMap<>(headers);
        fewer.remove(name);
        return new MailFixture(from, replyTo, subject, Map.copyOf(fewer), authentication, text, html);
    }

    MailFixture passed(String... domains) {
        return found("pass", domains);
    }

    /** Our own server found this out about the sender. */
    MailFixture found(String outcome, String... domains) {
        return authentication(new Authentication(
                true,
                "mx.sportello.example",
                Stream.of(domains)
                        .map(domain -> new Authentication.Result("dkim", outcome, domain))
                        .toList()));
    }

    MailFixture authentication(Authentication found) {
        return new MailFixture(from, replyTo, subject, headers, found, text, html);
    }

    /** The mail as the mail room hands it on. */
    public ReceivedMail mail() {
        Map<String, List<String>> all = new HashMap<>();
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return new ReceivedMail(
                1,
                "bottega-aurora",
                Instant.parse("2026-11-24T08:00:00Z"),
                Instant.parse("2026-11-24T07:59:58Z"),
                "<1@eu-west-1.amazonses.com>",
                null,
                List.of(),
                new MailAddress("", from),
                new MailAddress("", replyTo == null ? from : replyTo),
                List.of(new MailAddress("", "assistenza@bottega-aurora.example")),
                subject,
                all,
                authentication,
                text,
                html,
                List.of(),
                false);
    }

    Classification classify() {
        return MailClassifier.classify(mail());
    }

    BuyerMail read() {
        return BuyerMail.of(mail());
    }
}
