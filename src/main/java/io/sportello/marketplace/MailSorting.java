package io.sportello.marketplace;

import io.sportello.mail.MailArrived;
import io.sportello.mail.Mails;
import io.sportello.mail.ReceivedMail;
import io.sportello.marketplace.mail.BuyerMail;
import io.sportello.marketplace.mail.Classification;
import io.sportello.marketplace.mail.MailClassifier;
import io.sportello.marketplace.mail.RefundNotice;
import io.sportello.messages.BuyerMessage;
import io.sportello.messages.EntryFile;
import io.sportello.messages.MessageIntake;
import io.sportello.messages.ReplyConfirmed;
import io.sportello.returns.RefundNotices;
import io.sportello.subjects.Subject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hands each mail that arrives to the feature it is for. What nobody takes waits in the mail room's triage, and so does what
 * contradicts itself; a notice moves a deadline or money only when the receiving server proved its sender.
 */
@Component
class MailSorting {

    private final Mails mails;
    private final MessageIntake messages;
    private final RefundNotices refunds;

    MailSorting(Mails mails, MessageIntake messages, RefundNotices refunds) {
        this.mails = mails;
        this.messages = messages;
        this.refunds = refunds;
    }

    @EventListener
    void sort(MailArrived arrived) {
        ReceivedMail mail = mails.get(arrived.mailId());
        Classification found = MailClassifier.classify(mail);
        take(mail, found)
                .ifPresent(
                        subject -> mails.claim(mail.id(), subject, found.kind().key()));
    }

    private Optional<Subject> take(ReceivedMail mail, Classification found) {
        if (found.needsTriage()) {
            return Optional.empty();
        }
        return switch (found.kind()) {
            case BUYER_MESSAGE -> Optional.of(messages.take(message(mail, found)));
            case REPLY_CONFIRMATION -> found.mayMove() ? messages.confirm(reply(mail, found)) : Optional.empty();
            case REFUND_NOTICE -> found.mayMove() ? refunded(mail) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static BuyerMessage message(ReceivedMail mail, Classification found) {
        BuyerMail content = BuyerMail.of(mail);
        return new BuyerMessage(
                mail.sellerId(),
                mail.id(),
                mail.receivedAt(),
                mail.messageId(),
                references(mail),
                content.alias(),
                content.replyTo(),
                found.site().name(),
                found.orderId(),
                mail.subject(),
                content.words(),
                found.site().language(),
                content.article(),
                content.noResponseLink(),
                found.mayMove(),
                mail.automatic(),
                files(mail));
    }

    private static List<EntryFile> files(ReceivedMail mail) {
        return mail.attachments().stream()
                .map(file -> EntryFile.received(file.number(), file.name(), file.size()))
                .toList();
    }

    private static List<String> references(ReceivedMail mail) {
        Set<String> all = new LinkedHashSet<>(mail.references());
        if (mail.inReplyTo() != null) {
            all.add(mail.inReplyTo());
        }
        return List.copyOf(all);
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

    private Optional<Subject> refunded(ReceivedMail mail) {
        return RefundNotice.of(mail.subject())
                .flatMap(notice ->
                        refunds.refunded(mail.sellerId(), notice.orderId(), notice.amount(), notice.currency()));
    }
}
