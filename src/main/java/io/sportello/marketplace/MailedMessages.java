package io.sportello.marketplace;

import io.sportello.mail.ReceivedMail;
import io.sportello.marketplace.mail.BuyerMail;
import io.sportello.marketplace.mail.Classification;
import io.sportello.marketplace.mail.Site;
import io.sportello.messages.BuyerMessage;
import io.sportello.messages.EntryFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes buyers' messages of mails. */
final class MailedMessages {

    private MailedMessages() {}

    static BuyerMessage of(ReceivedMail mail, Classification found) {
        return of(mail, found.site(), found.orderId(), found.mayMove());
    }

    /** @param proven whether the mail server proved that the marketplace sent it */
    static BuyerMessage of(ReceivedMail mail, Site site, String orderId, boolean proven) {
        BuyerMail content = BuyerMail.of(mail);
        return new BuyerMessage(
                mail.sellerId(),
                mail.id(),
                mail.receivedAt(),
                mail.messageId(),
                references(mail),
                content.alias(),
                content.replyTo(),
                site.name(),
                orderId,
                mail.subject(),
                content.words(),
                site.language(),
                content.article(),
                content.noResponseLink(),
                proven,
                mail.automatic(),
                files(mail));
    }

    private static List<EntryFile> files(ReceivedMail mail) {
        return mail.attachments().stream()
                .map(file -> EntryFile.received(file.number(), file.name(), file.size()))
                .toList();
    }

    /** The messages a mail follows, oldest first. */
    static List<String> references(ReceivedMail mail) {
        Set<String> all = new LinkedHashSet<>(mail.references());
        if (mail.inReplyTo() != null) {
            all.add(mail.inReplyTo());
        }
        return List.copyOf(all);
    }
}
