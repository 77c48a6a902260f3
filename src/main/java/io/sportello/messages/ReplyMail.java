package io.sportello.messages;

import io.sportello.mail.Outbox;
import io.sportello.mail.OutgoingMail;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Sends a reply to the address that the buyer's message names, with the headers that keep a conversation together. */
@Component
class ReplyMail {

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s@]{1,200}@[^<>\\s@]{1,200}>");
    private static final int MOST_REFERENCES = 20;

    private final Outbox outbox;

    ReplyMail(Outbox outbox) {
        this.outbox = outbox;
    }

    /** @throws ReplyRefused when nothing of a buyer's names an address */
    static ThreadEntry answered(MessageThread thread) {
        return thread.entries().stream()
                .filter(entry -> entry.replyTo() != null)
                .max(Comparator.comparing(ThreadEntry::at))
                .orElseThrow(() -> new ReplyRefused("messages.refused.no-address"));
    }

    /** @return the outgoing mail's number */
    long send(MessageThread thread, ThreadEntry answered, ThreadEntry reply) {
        return outbox.send(new OutgoingMail(
                thread.sellerId(),
                thread.subjectName(),
                null,
                answered.replyTo(),
                Topics.answer(answered.subject()),
                reply.words(),
                isId(answered.messageId()) ? answered.messageId() : null,
                references(thread),
                reply.documents(),
                "reply-" + reply.id()));
    }

    private static List<String> references(MessageThread thread) {
        List<String> ids = thread.entries().stream()
                .map(ThreadEntry::messageId)
                .filter(Objects::nonNull)
                .filter(ReplyMail::isId)
                .toList();
        return ids.subList(Math.max(0, ids.size() - MOST_REFERENCES), ids.size());
    }

    private static boolean isId(String id) {
        return id != null && MESSAGE_ID.matcher(id).matches();
    }
}
