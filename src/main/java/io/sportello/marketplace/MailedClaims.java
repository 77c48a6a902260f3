package io.sportello.marketplace;

import io.sportello.claims.ClaimIntake;
import io.sportello.claims.ClaimNotice;
import io.sportello.claims.ClaimSource;
import io.sportello.mail.ReceivedMail;
import io.sportello.marketplace.mail.ClaimNoticeMail;
import io.sportello.marketplace.mail.Classification;
import io.sportello.marketplace.mail.Site;
import io.sportello.subjects.Subject;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes claims of the marketplace's notices. Whoever calls has made sure that the marketplace sent them. */
@Component
class MailedClaims {

    private final ClaimIntake claims;

    MailedClaims(ClaimIntake claims) {
        this.claims = claims;
    }

    /** A proven notice, which states until when to answer; empty when it names no order. */
    Optional<Subject> opened(ReceivedMail mail, Classification found) {
        ClaimNoticeMail content = ClaimNoticeMail.of(mail);
        return open(mail, found.site(), found.orderId(), ClaimSource.MAIL, content);
    }

    /** A notice that a person vouches for: its amount is taken, no deadline of it. */
    Optional<Subject> openedByHand(ReceivedMail mail, Site site, String orderId) {
        ClaimNoticeMail content = ClaimNoticeMail.of(mail);
        return open(
                mail, site, orderId, ClaimSource.HAND, new ClaimNoticeMail(content.amount(), content.currency(), null));
    }

    private Optional<Subject> open(
            ReceivedMail mail, Site site, String orderId, ClaimSource source, ClaimNoticeMail content) {
        if (orderId == null || site == null) {
            return Optional.empty();
        }
        return Optional.of(claims.heard(new ClaimNotice(
                source,
                mail.sellerId(),
                site.name(),
                orderId,
                mail.receivedAt(),
                content.amount(),
                content.currency(),
                content.answerWithin() == null ? null : mail.receivedAt().plus(content.answerWithin()),
                mail.id())));
    }

    /** A notice that a claim was closed; empty when none is known. */
    Optional<Subject> closed(ReceivedMail mail, String orderId) {
        return orderId == null
                ? Optional.empty()
                : claims.closed(mail.sellerId(), orderId, mail.id(), mail.receivedAt());
    }
}
