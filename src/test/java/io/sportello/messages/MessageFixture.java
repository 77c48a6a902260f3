package io.sportello.messages;

import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands messages of {@link SellerFixture#AURORA}'s buyers in; a bean of every test context. */
@Component
public class MessageFixture {

    private static final AtomicLong NEXT = new AtomicLong(1_000_000);

    private final MessageIntake intake;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MessageFixture(MessageIntake intake, TransactionTemplate transaction, Clock clock) {
        this.intake = intake;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Somebody who bought at {@link SellerFixture#AURORA}, with an order nobody else has. */
    public static Buyer aBuyer() {
        long number = NEXT.incrementAndGet();
        return new Buyer("buyer" + number + "@marketplace.amazon.it", "404-" + number + "-0000001");
    }

    /** A buyer and an order. */
    public record Buyer(String alias, String orderId) {

        /** The same buyer, with another order. */
        public Buyer ordering(String other) {
            return new Buyer(alias, other);
        }

        /** The same buyer, who names no order. */
        public Buyer withoutOrder() {
            return new Buyer(alias, null);
        }

        /** Somebody whose address stands for many. */
        public Buyer withoutAlias() {
            return new Buyer(null, orderId);
        }
    }

    /** The buyer writes now. */
    public Subject writes(Buyer buyer, String words, String... references) {
        return take(message(buyer, words, references));
    }

    /** What the buyer would write now. */
    public BuyerMessage message(Buyer buyer, String words, String... references) {
        long mail = NEXT.incrementAndGet();
        return new BuyerMessage(
                SellerFixture.AURORA,
                mail,
                clock.instant(),
                "<" + mail + "@eu-west-1.amazonses.com>",
                List.of(references),
                buyer.alias(),
                buyer.alias(),
                "IT",
                buyer.orderId(),
                "Richiesta di informazioni",
                words,
                Locale.ITALIAN,
                "Macinapepe in noce",
                null,
                true,
                false,
                List.of());
    }

    /** The same message to another seller, received some time ago. */
    public BuyerMessage to(String seller, BuyerMessage one, Duration ago) {
        return new BuyerMessage(
                seller,
                one.mailId(),
                one.receivedAt().minus(ago),
                one.messageId(),
                one.references(),
                one.alias(),
                one.replyTo(),
                one.marketplace(),
                one.orderId(),
                one.subject(),
                one.words(),
                one.language(),
                one.article(),
                one.noResponseLink(),
                one.proven(),
                one.automatic(),
                one.files());
    }

    /** Takes a message in, as the mail room's job does. */
    public Subject take(BuyerMessage message) {
        return As.system(() -> transaction.execute(running -> intake.take(message)));
    }

    /** Somebody replied at the marketplace. */
    public boolean repliedElsewhere(Buyer buyer, String words) {
        return repliedElsewhere(buyer, words, clock.instant());
    }

    /** The clock's time. */
    public Instant now() {
        return clock.instant();
    }

    /** Somebody replied at the marketplace some time ago, and the mail that says so is late. */
    public boolean repliedElsewhere(Buyer buyer, String words, Instant at) {
        long mail = NEXT.incrementAndGet();
        return As.system(() -> transaction.execute(running -> intake.confirm(new ReplyConfirmed(
                        SellerFixture.AURORA, mail, at, "<" + mail + ">", buyer.orderId(), "Re", words))
                .isPresent()));
    }

    /** The same message with another subject. */
    public static BuyerMessage about(BuyerMessage one, String subject) {
        return new BuyerMessage(
                one.sellerId(),
                one.mailId(),
                one.receivedAt(),
                one.messageId(),
                one.references(),
                one.alias(),
                one.replyTo(),
                one.marketplace(),
                one.orderId(),
                subject,
                one.words(),
                one.language(),
                one.article(),
                one.noResponseLink(),
                one.proven(),
                one.automatic(),
                one.files());
    }
}
