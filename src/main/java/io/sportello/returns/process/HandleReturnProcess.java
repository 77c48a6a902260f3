package io.sportello.returns.process;

import io.sportello.returns.Answer;
import io.sportello.returns.RefundSettled;
import io.sportello.returns.ReturnMovedAtMarketplace;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnReported;
import io.sportello.returns.ReturnView;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFacts;
import io.sportello.workflow.Workflow;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The process {@code handle-return}: starts and moves it as returns are reported, in the reporting transaction, and
 * answers its expressions from the return itself, so that a case keeps no process variables. Public because the engine
 * calls its methods by name.
 */
@Component("handleReturn")
public class HandleReturnProcess implements ProcessFacts {

    static final String KEY = "handle-return";

    static final String ANSWERED_AT_MARKETPLACE = "answered-at-marketplace";
    static final String GOODS_DELIVERED_BACK = "goods-delivered-back";
    static final String SETTLED_AT_MARKETPLACE = "settled-at-marketplace";
    static final String REFUND_CONFIRMED = "refund-confirmed";

    private final Workflow workflow;
    private final ReturnQueries returns;

    HandleReturnProcess(Workflow workflow, ReturnQueries returns) {
        this.workflow = workflow;
        this.returns = returns;
    }

    @EventListener
    void start(ReturnReported reported) {
        workflow.start(KEY, reported.subject(), outcome("reportedAs", reported.reportedAs()));
    }

    @EventListener
    void move(ReturnMovedAtMarketplace moved) {
        String message =
                switch (moved.step()) {
                    case AUTHORISED -> ANSWERED_AT_MARKETPLACE;
                    case GOODS_DELIVERED_BACK -> GOODS_DELIVERED_BACK;
                    case SETTLED -> SETTLED_AT_MARKETPLACE;
                };
        workflow.correlate(message, moved.subject(), Map.of());
    }

    @EventListener
    void confirm(RefundSettled settled) {
        workflow.correlate(REFUND_CONFIRMED, settled.subject(), Map.of());
    }

    /** An outcome that only the next gateway reads: it is never stored. */
    static Map<String, Object> outcome(String name, Object value) {
        return Variables.createVariables().putValueTyped(name, Variables.untypedValue(value, true));
    }

    /** When the request has to be answered. */
    public Date answerDue(DelegateExecution execution) {
        return date(of(execution).answerDue());
    }

    /** When the goods count as missing. */
    public Date goodsDue(DelegateExecution execution) {
        return date(of(execution).goodsDue());
    }

    /** When missing goods have to be decided about: at once. */
    public Date reviewDue(DelegateExecution execution) {
        return goodsDue(execution);
    }

    /** When the refund has to be given. */
    public Date refundDue(DelegateExecution execution) {
        return date(of(execution).refundDue());
    }

    /** When the marketplace's confirmation is overdue. */
    public Date confirmDue(DelegateExecution execution) {
        return date(of(execution).confirmDue());
    }

    /** Whether this was the answer to the request. */
    public boolean answered(DelegateExecution execution, String answer) {
        return of(execution).answer() == Answer.of(answer);
    }

    /** Whether there are goods to inspect. */
    public boolean inspects(DelegateExecution execution) {
        return of(execution).answer() != Answer.REFUND;
    }

    private ReturnView of(DelegateExecution execution) {
        return returns.get(Subject.parse(execution.getProcessBusinessKey()));
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
