package io.sportello.messages;

import io.sportello.mail.MailSent;
import io.sportello.mail.MailUndelivered;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Notes what became of a reply's mail: it has left, or it did not reach the buyer, who then waits again. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReplyFate {

    private final ThreadEntries entries;
    private final AnswerUndone undone;
    private final Clock clock;

    ReplyFate(ThreadEntries entries, AnswerUndone undone, Clock clock) {
        this.entries = entries;
        this.undone = undone;
        this.clock = clock;
    }

    @EventListener
    void sent(MailSent mail) {
        entries.findByOutgoingId(mail.outgoingId()).ifPresent(entry -> entry.leftAs(mail.messageId(), clock.instant()));
    }

    @EventListener
    void undelivered(MailUndelivered mail) {
        entries.findByOutgoingId(mail.outgoingId())
                .filter(ThreadEntry::stands)
                .ifPresent(entry -> undone.undo(
                        entry,
                        each -> each.notDelivered(mail.reason()),
                        "undelivered",
                        Map.of("reason", mail.reason())));
    }
}
