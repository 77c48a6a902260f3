package io.sportello.marketplace.mail;

import io.sportello.mail.Authentication;
import io.sportello.mail.MailAddress;
import io.sportello.mail.ReceivedMail;
import java.util.Locale;
import java.util.Optional;

/** Who says to have sent a mail, and whether the receiving server proved it. */
record Senders(String local, String host, Optional<Site> site, Proof proof) {

    /** What is known about the sender's claim. */
    enum Proof {
        PROVEN,
        UNKNOWN,
        FAILED
    }

    static Senders of(ReceivedMail mail) {
        String address = address(mail.from());
        int at = address.lastIndexOf('@');
        String host = address.substring(at + 1);
        Optional<Site> site = at < 0 ? Optional.empty() : Site.ofHost(host);
        return new Senders(
                at < 0 ? "" : address.substring(0, at),
                host,
                site,
                site.map(Site::domain)
                        .map(domain -> proof(mail.authentication(), domain))
                        .orElse(Proof.UNKNOWN));
    }

    /** A shared sending service proves nothing: anybody may send through it, so only the site's own domain counts. */
    private static Proof proof(Authentication found, String domain) {
        if (found.passes(domain)) {
            return Proof.PROVEN;
        }
        boolean failed = found.trusted()
                && found.results().stream()
                        .filter(result -> result.outcome().endsWith("fail"))
                        .anyMatch(result -> result.domain().equals(domain)
                                || result.domain().endsWith("." + domain));
        return failed ? Proof.FAILED : Proof.UNKNOWN;
    }

    private static String address(MailAddress from) {
        return from == null ? "" : from.address().toLowerCase(Locale.ROOT);
    }

    /** Whether it comes from where buyers' messages come from. */
    boolean isBuyersAlias() {
        return site.isPresent() && host.equals("marketplace." + site.get().domain());
    }
}
