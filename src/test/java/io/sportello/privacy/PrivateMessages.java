package io.sportello.privacy;

import static io.sportello.privacy.People.ADA;
import static io.sportello.privacy.People.BEA;

import io.sportello.accounts.As;
import io.sportello.messages.MessageEscalation;
import io.sportello.messages.MessageFixture;
import io.sportello.messages.MessageFixture.Buyer;
import io.sportello.subjects.Subject;
import java.time.Duration;
import java.util.List;
import org.springframework.transaction.support.TransactionTemplate;

/** Conversations that the staff answered, noted, began to answer, looked at and were told about. */
class PrivateMessages {

    private final Hands hands;
    private final MessageFixture messages;
    private final MessageEscalation escalation;
    private final TransactionTemplate transaction;

    PrivateMessages(
            Hands hands, MessageFixture messages, MessageEscalation escalation, TransactionTemplate transaction) {
        this.hands = hands;
        this.messages = messages;
        this.escalation = escalation;
        this.transaction = transaction;
    }

    void fill(Things things) {
        answered(things);
        escalated(things);
        settled(things);
        canned(things);
    }

    private void answered(Things things) {
        String page = "/messages/" + writes(things, "thread", Duration.ZERO).id();
        attach(page, "instructions.txt", "How to build it");
        things.put("sentFile", hands.lastFile(things));
        hands.send(ADA, page + "/notes", "words", "The walrus says " + Secrets.NOTE);
        hands.send(ADA, page + "/reply", "text", "Spediamo il cavo domani.");
    }

    private void escalated(Things things) {
        Subject thread = writes(things, "threadEscalated", Duration.ofHours(30));
        String page = "/messages/" + thread.id();
        As.system(() -> transaction.execute(running -> escalation.escalate(List.of(thread))));
        hands.send(ADA, "/tasks/" + hands.open(thread).id() + "/claim");
        things.put("task", hands.open(thread).id());
        attach(page, Secrets.FILE + ".txt", Secrets.FILE);
        things.put("draftFile", hands.lastFile(things));
        hands.send(ADA, page + "/draft", "text", "Buongiorno " + Secrets.DRAFT);
        hands.send(BEA, page + "/notes", "words", Secrets.NOTE);
        hands.send(BEA, page + "/presence");
    }

    private void settled(Things things) {
        String none = "/messages/"
                + writes(things, "threadWithoutNeed", Duration.ZERO).id();
        hands.send(ADA, none + "/none-needed", "reason", "Only thanks");
        String elsewhere =
                "/messages/" + writes(things, "threadElsewhere", Duration.ZERO).id();
        hands.send(ADA, elsewhere + "/replied-elsewhere", "words", "Arriva domani.");
    }

    private Subject writes(Things things, String name, Duration ago) {
        Buyer buyer = MessageFixture.aBuyer();
        things.mark(buyer.orderId());
        String words = "Dov'è il pacco " + things.word() + "?";
        return things.put(name, messages.take(messages.to(things.seller(), messages.message(buyer, words), ago)));
    }

    private void attach(String page, String name, String content) {
        hands.upload(ADA, page + "/files", "file", name, content);
    }

    private void canned(Things things) {
        hands.send(
                ADA,
                "/settings/replies",
                "seller",
                things.seller(),
                "language",
                "it",
                "title",
                "Grazie " + things.word(),
                "text",
                "Grazie.",
                "version",
                "0");
        things.put("reply", hands.ask("select max(id) from canned_reply"));
    }
}
