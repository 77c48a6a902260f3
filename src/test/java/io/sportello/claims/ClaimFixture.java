package io.sportello.claims;

import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims of {@link SellerFixture#AURORA} at amazon.it, each about its own order; a bean of every test context. */
@Component
public class ClaimFixture {

    private static final AtomicInteger NUMBER = new AtomicInteger(1);

    private final ClaimIntake intake;
    private final TransactionTemplate transaction;

    ClaimFixture(ClaimIntake intake, TransactionTemplate transaction) {
        this.intake = intake;
        this.transaction = transaction;
    }

    /** The number of an order that nothing else is about. */
    public static String order() {
        return "403-%07d-0000015".formatted(NUMBER.incrementAndGet());
    }

    /** A claim over 119 euro that came by mail at 8:00 UTC and is to be answered in three days. */
    public static ClaimNotice asksForAnAnswer() {
        return notice(ClaimSource.MAIL, "IT", Instant.parse("2026-11-27T08:00:00Z"));
    }

    /** The same, where the mail asks for no answer. */
    public static ClaimNotice asksForNone(String marketplace) {
        return notice(ClaimSource.MAIL, marketplace, null);
    }

    private static ClaimNotice notice(ClaimSource source, String marketplace, Instant answerBy) {
        return new ClaimNotice(
                source,
                SellerFixture.AURORA,
                marketplace,
                order(),
                Instant.parse("2026-11-24T08:00:00Z"),
                new BigDecimal("119.00"),
                "EUR",
                answerBy,
                null);
    }

    /** The same claim against another seller. */
    public static ClaimNotice of(String seller, ClaimNotice one) {
        return new ClaimNotice(
                one.source(),
                seller,
                one.marketplace(),
                one.orderId(),
                one.receivedAt(),
                one.amount(),
                one.currency(),
                one.answerBy(),
                one.mailId());
    }

    /** The same claim, told anew. */
    public static ClaimNotice again(ClaimNotice before, ClaimSource source, Instant answerBy) {
        return new ClaimNotice(
                source,
                before.sellerId(),
                before.marketplace(),
                before.orderId(),
                before.receivedAt(),
                null,
                null,
                answerBy,
                null);
    }

    /** The claim is heard of. */
    public Subject hear(ClaimNotice notice) {
        return As.system(() -> transaction.execute(running -> intake.heard(notice)));
    }

    /** The marketplace writes that it closed the claim about an order. */
    public void close(ClaimNotice notice, Instant at) {
        As.system(() -> transaction.execute(running -> intake.closed(notice.sellerId(), notice.orderId(), 4711, at)));
    }
}
