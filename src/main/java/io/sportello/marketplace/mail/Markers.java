package io.sportello.marketplace.mail;

import io.sportello.mail.ReceivedMail;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Recognises a mail without its header, by its sender and the words of its subject, as old and forwarded mails need it. */
final class Markers {

    private static final List<Marker> MARKERS = List.of(
            new Marker(
                    MailKind.CLAIM_CLOSED,
                    "atoz-guarantee-no-reply",
                    words("(chius|closed|geschlossen|ferm[ée]|cerrad)")),
            new Marker(MailKind.CLAIM_OPENED, "atoz-guarantee-no-reply", words("")),
            new Marker(MailKind.NOT_DELIVERED, "auto-communication", words("")),
            new Marker(
                    MailKind.RETURN_NOTICE,
                    "donotreply",
                    words("autorizzazione del reso|return authori[sz]ation|rücksende(antrag|genehmigung|anfrage)"
                            + "|autorisation de retour|demande de retour|autorización de devolución")),
            new Marker(
                    MailKind.REFUND_NOTICE,
                    "",
                    words("rimborso [\\d.,]+ \\w{3} avviato|refund.{0,40}\\binitiated|erstattung.{0,40}\\bveranlasst"
                            + "|remboursement.{0,40}\\b(initié|lancé)|reembolso.{0,40}\\biniciado")),
            new Marker(
                    MailKind.CANCELLATION_REQUEST,
                    "",
                    words("richiesta di annullamento|cancell?ation request|stornierungsanfrage"
                            + "|demande d.annulation|solicitud de cancelación")),
            new Marker(MailKind.ACCOUNT_NOTICE, "seller-performance", words("")),
            new Marker(MailKind.ACCOUNT_NOTICE, "seller-notification", words("")),
            new Marker(MailKind.ACCOUNT_NOTICE, "payments-messages", words("")));

    private Markers() {}

    /** What the sender and the subject look like; empty when nobody can tell. */
    static Optional<MailKind> look(ReceivedMail mail, Senders sender) {
        if (sender.site().isEmpty()) {
            return Optional.empty();
        }
        if (sender.isBuyersAlias()) {
            return Optional.of(MailKind.BUYER_MESSAGE);
        }
        String subject = mail.subject() == null ? "" : mail.subject();
        return MARKERS.stream()
                .filter(marker -> sender.local().startsWith(marker.sender()))
                .filter(marker -> marker.words().matcher(subject).find())
                .map(Marker::kind)
                .findFirst();
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private record Marker(MailKind kind, String sender, Pattern words) {}
}
