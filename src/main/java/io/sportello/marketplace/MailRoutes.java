package io.sportello.marketplace;

import io.sportello.mail.ReceivedMail;
import io.sportello.marketplace.mail.AccountNoticeMail;
import io.sportello.marketplace.mail.BuyerMail;
import io.sportello.marketplace.mail.Classification;
import io.sportello.marketplace.mail.RefundNotice;
import io.sportello.marketplace.mail.ReturnNoticeMail;
import io.sportello.marketplace.mail.Site;
import io.sportello.messages.MessageIntake;
import io.sportello.messages.ReplyConfirmed;
import io.sportello.messages.UndeliveredReplies;
import io.sportello.performance.MarketplaceNotice;
import io.sportello.performance.NotificationIntake;
import io.sportello.returns.RefundNotices;
import io.sportello.returns.ReturnNotice;
import io.sportello.returns.ReturnNotices;
import io.sportello.subjects.Subject;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Hands a mail of a known kind to its feature. Buyers are heard in any case; a notice counts only when the receiving server
 * proved its sender.
 */
@Component
class MailRoutes {

    private final MessageIntake messages;
    private final UndeliveredReplies undelivered;
    private final ReturnNotices returns;
    private final RefundNotices refunds;
    private final MailedClaims claims;
    private final NotificationIntake notifications;

    MailRoutes(
            MessageIntake messages,
            UndeliveredReplies undelivered,
            ReturnNotices returns,
            RefundNotices refunds,
            MailedClaims claims,
            NotificationIntake notifications) {
        this.messages = messages;
        this.undelivered = undelivered;
        this.returns = returns;
        this.refunds = refunds;
        this.claims = claims;
        this.notifications = notifications;
    }

    /** What took the mail; empty when nothing did. */
    Optional<Subject> route(ReceivedMail mail, Classification found) {
        return switch (found.kind()) {
            case BUYER_MESSAGE -> Optional.of(messages.take(MailedMessages.of(mail, found)));
            case REPLY_CONFIRMATION -> found.mayMove() ? messages.confirm(reply(mail, found)) : Optional.empty();
            case NOT_DELIVERED -> found.mayMove() ? undelivered.undelivered(notice(mail, found)) : Optional.empty();
            case REFUND_NOTICE -> found.mayMove() ? refunded(mail) : Optional.empty();
            case RETURN_NOTICE -> found.mayMove() ? noticed(mail, found.orderId()) : Optional.empty();
            case CLAIM_OPENED -> found.mayMove() ? claims.opened(mail, found) : Optional.empty();
            case CLAIM_CLOSED -> found.mayMove() ? claims.closed(mail, found.orderId()) : Optional.empty();
            case ACCOUNT_NOTICE ->
                found.mayMove()
                        ? Optional.of(notifications.take(notice(mail, found.orderId(), found.site())))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static MarketplaceNotice notice(ReceivedMail mail, String orderId, Site site) {
        AccountNoticeMail content = AccountNoticeMail.of(mail);
        return new MarketplaceNotice(
                mail.sellerId(),
                new Subject("mail", "E-" + mail.id()),
                mail.id(),
                mail.receivedAt(),
                site.name(),
                content.kind(),
                mail.subject(),
                mail.text() == null ? "" : mail.text(),
                orderId,
                content.due());
    }

    private static ReplyConfirmed reply(ReceivedMail mail, Classification found) {
        return new ReplyConfirmed(
                mail.sellerId(),
                mail.id(),
                mail.receivedAt(),
                mail.messageId(),
                found.orderId(),
                mail.subject(),
                BuyerMail.of(mail).words());
    }

    private static UndeliveredReplies.Notice notice(ReceivedMail mail, Classification found) {
        return new UndeliveredReplies.Notice(
                mail.sellerId(), found.orderId(), MailedMessages.references(mail), mail.receivedAt(), mail.subject());
    }

    private Optional<Subject> refunded(ReceivedMail mail) {
        return RefundNotice.of(mail.subject())
                .flatMap(notice ->
                        refunds.refunded(mail.sellerId(), notice.orderId(), notice.amount(), notice.currency()));
    }

    /** The return that a notice tells of; empty when it is not here yet. */
    Optional<Subject> noticed(ReceivedMail mail, String orderId) {
        if (orderId == null) {
            return Optional.empty();
        }
        ReturnNoticeMail content = ReturnNoticeMail.of(mail);
        return returns.noticed(new ReturnNotice(
                mail.sellerId(),
                orderId,
                content.asins(),
                content.authorised(),
                new Subject("mail", "E-" + mail.id())));
    }
}
