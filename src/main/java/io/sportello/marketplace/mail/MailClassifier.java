package io.sportello.marketplace.mail;

import io.sportello.mail.ReceivedMail;
import io.sportello.marketplace.mail.Classification.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what a mail is: by the marketplace's header, else by its sender and subject. A header that anybody can write counts
 * as proof only with a sender that the receiving server proved.
 */
public final class MailClassifier {

    private static final String TYPE = "x-space-notification-type";
    private static final String MARKETPLACE = "x-marketplace-id";

    private MailClassifier() {}

    /** What the mail is, how sure that is, and why. */
    public static Classification classify(ReceivedMail mail) {
        Senders sender = Senders.of(mail);
        List<Reason> why = new ArrayList<>();
        Optional<MailKind> looks = Markers.look(mail, sender);
        MailKind kind = stated(mail, why).or(() -> looksLike(looks, mail, why)).orElse(MailKind.UNKNOWN);
        Optional<Site> site = site(mail).or(sender::site);
        if (kind == MailKind.UNKNOWN) {
            why.add(new Reason("mail.why.unknown", sender.host()));
        }
        Sureness sureness = sureness(mail, kind, looks, sender, why);
        return new Classification(kind, sureness, site.orElse(null), order(mail, kind), List.copyOf(why));
    }

    private static Optional<MailKind> stated(ReceivedMail mail, List<Reason> why) {
        Optional<String> value = header(mail, TYPE);
        Optional<MailKind> kind = value.flatMap(MailKind::ofNotificationType);
        value.ifPresent(
                text -> why.add(new Reason(kind.isPresent() ? "mail.why.header" : "mail.why.header-unknown", text)));
        return kind;
    }

    private static Optional<MailKind> looksLike(Optional<MailKind> looks, ReceivedMail mail, List<Reason> why) {
        looks.ifPresent(
                kind -> why.add(new Reason("mail.why.markers", mail.from().address())));
        return looks;
    }

    private static Sureness sureness(
            ReceivedMail mail, MailKind kind, Optional<MailKind> looks, Senders sender, List<Reason> why) {
        int before = why.size();
        if (sender.site().isEmpty()) {
            why.add(new Reason("mail.why.foreign-sender", sender.host()));
        }
        if (sender.proof() == Senders.Proof.FAILED) {
            why.add(new Reason("mail.why.proof-failed", sender.host()));
        }
        if ((kind == MailKind.BUYER_MESSAGE ^ sender.isBuyersAlias()) && kind != MailKind.UNKNOWN) {
            why.add(new Reason("mail.why.wrong-sender", sender.host()));
        }
        looks.filter(seen -> kind != MailKind.UNKNOWN && contradicts(seen, kind))
                .ifPresent(seen -> why.add(new Reason("mail.why.looks-different", seen.key())));
        site(mail)
                .filter(stated -> sender.isBuyersAlias()
                        && sender.site().filter(stated::equals).isEmpty())
                .ifPresent(stated -> why.add(new Reason("mail.why.other-site", stated.name())));
        if (why.size() > before) {
            return Sureness.DOUBTFUL;
        }
        boolean proven = sender.proof() == Senders.Proof.PROVEN;
        why.add(new Reason(proven ? "mail.why.proven" : "mail.why.not-proven", sender.host()));
        return proven ? Sureness.PROVEN : Sureness.STATED;
    }

    /** Both kinds of claim mails come from one sender, and any subject may be about one that is closed. */
    private static boolean contradicts(MailKind seen, MailKind stated) {
        boolean bothClaims = seen.isAboutAClaim() && stated.isAboutAClaim();
        return seen != stated && !bothClaims;
    }

    private static Optional<Site> site(ReceivedMail mail) {
        return header(mail, MARKETPLACE).flatMap(Site::ofMarketplaceId);
    }

    /** The subject is the marketplace's own; the text is too, but for what the buyer wrote in it. */
    private static String order(ReceivedMail mail, MailKind kind) {
        String text = kind == MailKind.BUYER_MESSAGE ? Wrapping.of(mail).around() : mail.text();
        return OrderNumbers.only(mail.subject())
                .or(() -> OrderNumbers.all(mail.subject()).isEmpty() ? OrderNumbers.only(text) : Optional.empty())
                .orElse(null);
    }

    /** A header that is there twice says nothing: somebody may have added one. */
    private static Optional<String> header(ReceivedMail mail, String name) {
        List<String> values = mail.headers().getOrDefault(name, List.of());
        return values.size() == 1 ? Optional.of(values.get(0).strip()) : Optional.empty();
    }
}
