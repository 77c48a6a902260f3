package io.sportello.returns;

import io.sportello.accounts.CurrentUser;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From the inspected goods to the refund that is handed over to the marketplace. */
@Service
@Transactional
public class ReturnSettlement {

    private final Returns returns;
    private final Refunds refunds;
    private final ReturnDeadlines deadlines;
    private final ReturnJournal journal;
    private final Policies policies;
    private final CurrentUser user;
    private final Clock clock;

    ReturnSettlement(
            Returns returns,
            Refunds refunds,
            ReturnDeadlines deadlines,
            ReturnJournal journal,
            Policies policies,
            CurrentUser user,
            Clock clock) {
        this.returns = returns;
        this.refunds = refunds;
        this.deadlines = deadlines;
        this.journal = journal;
        this.policies = policies;
        this.user = user;
        this.clock = clock;
    }

    /** Notes what the inspection found; the inspector can't approve the refund. */
    public void inspect(Subject subject, Inspection inspection) {
        Return inspected = returns.of(subject);
        inspected.inspected(user.name(), inspection.outboundShipping());
        for (Inspection.Line found : inspection.lines()) {
            inspected.lines().stream()
                    .filter(line -> line.id() == found.lineId())
                    .findFirst()
                    .orElseThrow()
                    .inspected(found);
        }
        journal.write(
                inspected, "inspected", Map.of("articles", inspection.lines().size()));
    }

    /** The questions to {@code refund-amount}: one an article. */
    public List<Question> amountQuestions(Subject subject) {
        Return settled = returns.of(subject);
        return settled.lines().stream()
                .map(line -> amountQuestion(settled, line))
                .toList();
    }

    private Question amountQuestion(Return settled, ReturnLine line) {
        boolean forgone = settled.answer() == Answer.REFUND;
        Map<String, Object> facts = new HashMap<>();
        facts.put("marketplace", settled.stated().marketplace());
        facts.put("category", line.category().key());
        facts.put("condition", (forgone ? ItemCondition.NOT_RETURNED : line.condition()).name());
        facts.put("sellerFault", line.reason().isSellerFault());
        facts.put("daysLate", settled.daysAfterWindow() == null ? 0 : settled.daysAfterWindow());
        facts.put("amount", line.priceOrEstimate());
        facts.put("currency", settled.stated().currency());
        Question question = Question.of("refund-amount", settled.subject(), settled.sellerId(), facts);
        return deductionOfOurOwn(settled, line, question)
                .map(own -> question.withOwn(Map.of("deductionPercent", own)))
                .orElse(question);
    }

    /** Nothing is kept back when goods were forgone; a restocking fee is where the buyer is to bear it and it is more. */
    private Optional<BigDecimal> deductionOfOurOwn(Return settled, ReturnLine line, Question question) {
        if (settled.answer() == Answer.REFUND) {
            return Optional.of(BigDecimal.ZERO);
        }
        return Optional.ofNullable(settled.granted())
                .map(Conditions::restockingFeePercent)
                .filter(fee -> fee.signum() > 0 && !line.reason().isSellerFault())
                .filter(fee ->
                        policies.preview(question).number("deductionPercent").compareTo(fee) < 0);
    }

    /** Proposes the refund of each article, and outbound shipping where the rules give it back. */
    public void propose(Subject subject, List<Decision> decisions) {
        Return settled = returns.of(subject);
        boolean shipping = false;
        for (int i = 0; i < decisions.size(); i++) {
            settled.lines().get(i).propose(decisions.get(i).number("deductionPercent"));
            shipping |= decisions.get(i).isTrue("refundShipping");
        }
        BigDecimal paid = settled.settlement().shippingPaid();
        settled.propose(shipping && paid != null ? paid : BigDecimal.ZERO);
    }

    /** The question to {@code approval-threshold}. */
    public Question approvalQuestion(Subject subject) {
        Return settled = returns.of(subject);
        return Question.of(
                "approval-threshold",
                subject,
                settled.sellerId(),
                Map.of(
                        "marketplace", settled.stated().marketplace(),
                        "currency", settled.stated().currency(),
                        "amount", settled.settlement().total(),
                        "decisionKind", settled.answer() == Answer.REFUND ? "REFUND_WITHOUT_RETURN" : "REFUND"));
    }

    /** The refund waits for a second approval. */
    public void awaitApproval(Subject subject, Decision decision) {
        Return settled = returns.of(subject);
        settled.needsApproval(decision.text("approverGroup"), clock.instant());
        journal.write(settled, "needs-approval", Map.of("amount", money(settled)), decision.id());
    }

    /**
     * A second person approves.
     *
     * @throws SecondPersonNeeded when it is the person who inspected the goods
     */
    public void approve(Subject subject) {
        Return settled = returns.of(subject);
        if (user.name().equals(settled.settlement().inspectedBy())) {
            throw new SecondPersonNeeded(settled.number());
        }
        journal.write(settled, "approved", Map.of("amount", money(settled)));
    }

    /** A second person sends the refund back to inspection. */
    public void sendBack(Subject subject, String comment) {
        Return settled = returns.of(subject);
        settled.sentBack(clock.instant());
        journal.writeForStaff(settled, "sent-back", Map.of("comment", comment));
    }

    /** Writes the refund rows of this attempt, for each article that is not refunded yet. */
    public void issue(Subject subject) {
        Return settled = returns.of(subject);
        int attempt = settled.refundIssued(deadlines.confirmation(settled, clock.instant()), clock.instant());
        BigDecimal shipping = settled.settlement().shipping();
        for (ReturnLine line : settled.lines()) {
            BigDecimal given = shipping == null ? BigDecimal.ZERO : shipping;
            boolean worth = line.refundAmount().add(given).signum() > 0;
            if (worth && !refunds.existsByLineIdAndStatus(line.id(), Refund.Status.CONFIRMED)) {
                refunds.save(new Refund(settled, line, attempt, given, clock.instant()));
                shipping = BigDecimal.ZERO;
            }
        }
        journal.write(settled, "refund-issued", Map.of("amount", money(settled)));
    }

    /** The marketplace took the refund, as a person saw. */
    public void confirm(Subject subject, String proof) {
        Return settled = returns.of(subject);
        refunds.findByOwnerIdOrderById(settled.id()).forEach(refund -> refund.confirm(clock.instant()));
        settled.end(ReturnStatus.REFUNDED, clock.instant());
        journal.write(settled, "refund-confirmed", Map.of("proof", proof));
    }

    /** The marketplace did not take the refund, as a person saw; it is settled once more. */
    public void reject(Subject subject, String reason) {
        Return settled = returns.of(subject);
        refunds.findByOwnerIdOrderById(settled.id()).forEach(refund -> refund.reject(reason, clock.instant()));
        settled.sentBack(clock.instant());
        journal.write(settled, "refund-rejected", Map.of("reason", reason));
    }

    private static String money(Return settled) {
        return settled.settlement().total().toPlainString() + " "
                + settled.stated().currency();
    }
}
