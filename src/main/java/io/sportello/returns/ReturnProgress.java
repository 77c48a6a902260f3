package io.sportello.returns;

import io.sportello.subjects.Subject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people did at the marketplace and what became of the goods. */
@Service
@Transactional
public class ReturnProgress {

    private final Returns returns;
    private final ReturnDeadlines deadlines;
    private final ReturnJournal journal;
    private final Clock clock;

    ReturnProgress(Returns returns, ReturnDeadlines deadlines, ReturnJournal journal, Clock clock) {
        this.returns = returns;
        this.deadlines = deadlines;
        this.journal = journal;
        this.clock = clock;
    }

    /** The buyer was asked at the marketplace, and answered. */
    public void buyerAnswered(Subject subject, String words, String proof) {
        Return asked = returns.of(subject);
        asked.buyerAnswered(words);
        journal.write(asked, "buyer-answered", Map.of("words", words, "proof", proof));
    }

    /** A person entered the authorisation at the marketplace. */
    public void authorised(Subject subject, String proof) {
        Return authorised = returns.of(subject);
        authorised.authorised(deadlines.goods(authorised, clock.instant()), clock.instant());
        journal.write(authorised, "authorised", Map.of("proof", proof));
    }

    /** A person entered the refusal at the marketplace. */
    public void refused(Subject subject, String proof) {
        Return refused = returns.of(subject);
        refused.end(ReturnStatus.REFUSED, clock.instant());
        journal.write(refused, "refused", Map.of("proof", proof));
    }

    /** The goods came back on a day. */
    public void goodsReceived(Subject subject, LocalDate day, String note) {
        Return back = returns.of(subject);
        back.settleBy(deadlines.refund(back, day), clock.instant());
        journal.write(back, "goods-received", Map.of("day", day.toString(), "note", note));
    }

    /** Waits some days more for the goods. */
    public void waitLonger(Subject subject, int days) {
        Return late = returns.of(subject);
        late.expectGoods(deadlines.goods(late, clock.instant(), days), clock.instant());
        journal.write(late, "goods-wait", Map.of("days", days));
    }

    /** Refunds although no goods came. */
    public void refundWithoutGoods(Subject subject, String reason) {
        Return late = returns.of(subject);
        promiseRefund(late);
        late.answer(Answer.REFUND);
        journal.write(late, "goods-forgone", Map.of("reason", reason));
    }

    /** The house decided to refund without asking for the goods; the refund deadline runs from now. */
    public void refundPromised(Subject subject) {
        promiseRefund(returns.of(subject));
    }

    private void promiseRefund(Return owner) {
        LocalDate today =
                clock.instant().atZone(deadlines.zone(owner.sellerId())).toLocalDate();
        owner.settleBy(deadlines.refund(owner, today), clock.instant());
    }

    /** Closes a return whose goods never came. */
    public void closeWithoutGoods(Subject subject, String reason) {
        Return late = returns.of(subject);
        late.end(ReturnStatus.CLOSED, clock.instant());
        journal.write(late, "goods-given-up", Map.of("reason", reason));
    }

    /** A person sent the replacement. */
    public void replaced(Subject subject, String proof) {
        Return replaced = returns.of(subject);
        replaced.end(ReturnStatus.REPLACED, clock.instant());
        journal.write(replaced, "replaced", Map.of("proof", proof));
    }

    /** The time to answer is up. */
    public void answerEscalated(Subject subject) {
        journal.write(returns.of(subject), "answer-escalated", Map.of());
    }

    /** The time to refund is up. */
    public void refundEscalated(Subject subject) {
        journal.write(returns.of(subject), "refund-escalated", Map.of());
    }
}
