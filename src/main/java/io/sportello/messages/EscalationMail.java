package io.sportello.messages;

import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.mail.MailRefused;
import io.sportello.mail.Outbox;
import io.sportello.mail.OutgoingMail;
import io.sportello.navigation.PublicAddress;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells somebody by one mail of all that was escalated at once, because nobody reads a thousand mails. */
@Component
class EscalationMail {

    private static final Logger log = LoggerFactory.getLogger(EscalationMail.class);

    private final Outbox outbox;
    private final Sellers sellers;
    private final MessageSource messages;
    private final PublicAddress address;

    EscalationMail(Outbox outbox, Sellers sellers, MessageSource messages, PublicAddress address) {
        this.outbox = outbox;
        this.sellers = sellers;
        this.messages = messages;
        this.address = address;
    }

    /**
     * Writes the mail; where that is impossible, the escalation is one all the same.
     *
     * @param threads of one seller, at least one
     */
    void tell(String who, List<MessageThread> threads) {
        MessageThread first = threads.get(0);
        try {
            outbox.send(new OutgoingMail(
                    first.sellerId(),
                    first.subjectName(),
                    null,
                    who,
                    text("messages.escalation.subject", first, threads.size(), ""),
                    text("messages.escalation.text", first, threads.size(), list(threads)),
                    null,
                    List.of(),
                    List.of(),
                    "escalation-" + first.id() + "-" + first.escalatedAt().toEpochMilli() + "-" + who));
        } catch (MailRefused refused) {
            log.warn("{} could not be told by mail of {}: {}", who, first.number(), refused.getMessage());
        }
    }

    private String text(String key, MessageThread first, int count, String list) {
        Locale language =
                sellers.find(first.sellerId()).map(SellerView::language).orElse(Locale.ENGLISH);
        String which = count == 1 ? key : key + ".many";
        return messages.getMessage(which, new Object[] {first.number(), first.sellerId(), count, list}, language);
    }

    private String list(List<MessageThread> threads) {
        return threads.stream()
                .map(thread -> thread.number() + "  " + thread.subject() + "\n" + link(thread))
                .collect(Collectors.joining("\n\n"));
    }

    private String link(MessageThread thread) {
        return address.of("/messages/" + thread.number());
    }
}
