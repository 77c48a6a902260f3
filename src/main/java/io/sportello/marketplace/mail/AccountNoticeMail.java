package io.sportello.marketplace.mail;

import io.sportello.mail.ReceivedMail;
import io.sportello.performance.NotificationKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a notice about the account or its offers is about, and until when it asks for an answer.
 *
 * @param kind found by its words, in the order of their gravity
 * @param due until when an answer is asked for, or null when no time stands there
 */
public record AccountNoticeMail(NotificationKind kind, Instant due) {

    private static final List<Topic> TOPICS = List.of(
            topic(
                    NotificationKind.ACCOUNT_STATUS,
                    "deactivat|suspend|disattivat|sospes|sospendere|deaktivier|gesperrt|désactiv|suspendu|desactivad"
                            + "|account at risk|account a rischio|konto gefährdet"),
            topic(
                    NotificationKind.INTELLECTUAL_PROPERTY,
                    "intellectual property|trademark|copyright|patent|counterfeit|proprietà intellettuale"
                            + "|violazione di (un )?marchio|diritto d.autore|contraffa|brevetto|geistige(s|n)? eigentum"
                            + "|markenrecht|urheberrecht|fälschung|propriété intellectuelle|contrefa"
                            + "|propiedad intelectual|falsificaci"),
            topic(
                    NotificationKind.PRODUCT_SAFETY,
                    "product safety|unsafe|recall|sicurezza (del|dei) prodott|richiamo (del|di) prodott"
                            + "|produktsicherheit|rückruf|sécurité des produits|rappel de produit"
                            + "|seguridad de(l| los)? producto"),
            topic(
                    NotificationKind.VERIFICATION,
                    "verify your|verification|documents? (are )?(required|requested)|verifica (dell.)?(identità|account)"
                            + "|documenti richiesti|inviare? i documenti|verifizier|dokumente|vérifi(er|cation)"
                            + "|documentos|verificaci"),
            topic(
                    NotificationKind.LISTING_POLICY,
                    "listing.{0,30}(removed|violation|policy)|policy (violation|warning)|offert[ae].{0,30}rimoss"
                            + "|violazione delle (norme|regole|politiche)|inserzion.{0,30}rimoss|angebot.{0,30}entfernt"
                            + "|richtlinienverstoß|verstoß gegen|annonce.{0,30}(retirée|supprimée)"
                            + "|infracción de la política"),
            topic(
                    NotificationKind.PERFORMANCE,
                    "order defect|late shipment|valid tracking|cancellation rate|performance|difettosità"
                            + "|spedizion.{0,60}(ritardo|tracciamento|obiettivo)|percentuale di|mängelrate"
                            + "|verspätet|sendungsverfolgung|leistung|commandes défectueuses|rendimiento"),
            topic(
                    NotificationKind.PAYMENT,
                    "payment|disbursement|pagamento|bonifico|zahlung|auszahlung|paiement|virement|pago"));

    private static final Pattern WITHIN = words(
            "(?:within|entro(?: i| le)?|innerhalb von|binnen|sous|dans (?:les|un délai de)|en un plazo de|antes de)"
                    + "\\s+(\\d{1,3})\\s+(?:(hours?|ore|stunden|heures|horas)"
                    + "|(?:calendar |di calendario )?(days?|giorni|tagen?|jours|días))");

    /** Reads a mail that was classified as such a notice. */
    public static AccountNoticeMail of(ReceivedMail mail) {
        String subject = mail.subject() == null ? "" : mail.subject();
        String text = mail.text() == null ? "" : mail.text();
        NotificationKind kind = Stream.of(subject, text)
                .flatMap(where -> kind(where).stream())
                .findFirst()
                .orElse(NotificationKind.OTHER);
        Instant due = within(subject + "\n" + text).map(mail.receivedAt()::plus).orElse(null);
        return new AccountNoticeMail(kind, due);
    }

    private static Optional<NotificationKind> kind(String text) {
        return TOPICS.stream()
                .filter(topic -> topic.words.matcher(text).find())
                .map(Topic::kind)
                .findFirst();
    }

    private static Optional<Duration> within(String text) {
        Matcher within = WITHIN.matcher(text);
        if (!within.find()) {
            return Optional.empty();
        }
        long number = Long.parseLong(within.group(1));
        return Optional.of(within.group(2) != null ? Duration.ofHours(number) : Duration.ofDays(number))
                .filter(term -> !term.isZero());
    }

    private static Topic topic(NotificationKind kind, String words) {
        return new Topic(kind, words(words));
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private record Topic(NotificationKind kind, Pattern words) {}
}
