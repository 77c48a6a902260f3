package io.sportello.claims.process;

import io.sportello.claims.ClaimClosedThere;
import io.sportello.claims.ClaimDeadlineMoved;
import io.sportello.claims.ClaimOpened;
import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimView;
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
 * The process {@code answer-claim}: starts and moves it as claims are heard of, in the same transaction, and answers its
 * expressions from the claim itself, so that a case keeps no process variables. Public because the engine calls its
 * methods by name.
 */
@Component("answerClaim")
public class AnswerClaimProcess implements ProcessFacts {

    static final String KEY = "answer-claim";
    static final String CLAIM_CLOSED = "claim-closed";
    static final String ANSWER_REMINDER = "answer-reminder";
    static final String ANSWER_OVERDUE = "answer-overdue";

    private final Workflow workflow;
    private final ClaimQueries claims;
    private final ClaimTasks tasks;

    AnswerClaimProcess(Workflow workflow, ClaimQueries claims, ClaimTasks tasks) {
        this.workflow = workflow;
        this.claims = claims;
        this.tasks = tasks;
    }

    @EventListener
    void start(ClaimOpened opened) {
        workflow.start(KEY, opened.subject(), Map.of());
    }

    @EventListener
    void close(ClaimClosedThere closed) {
        workflow.correlate(CLAIM_CLOSED, closed.subject(), Map.of());
    }

    @EventListener
    void move(ClaimDeadlineMoved moved) {
        workflow.moveTimer(moved.subject(), ANSWER_REMINDER, moved.remindAt());
        workflow.moveTimer(moved.subject(), ANSWER_OVERDUE, moved.answerDue());
        tasks.due(moved.subject(), moved.answerDue());
    }

    /** An outcome that only the next gateway reads: it is never stored. */
    static Map<String, Object> outcome(String name, Object value) {
        return Variables.createVariables().putValueTyped(name, Variables.untypedValue(value, true));
    }

    /** When the answer has to be at the marketplace. */
    public Date answerDue(DelegateExecution execution) {
        return date(of(execution).answerDue());
    }

    /** When somebody is reminded of that. */
    public Date remindAt(DelegateExecution execution) {
        return date(of(execution).remindAt());
    }

    /** When the marketplace's decision is expected. */
    public Date outcomeDue(DelegateExecution execution) {
        return date(of(execution).outcomeDue());
    }

    /** When the appeal has to be at the marketplace. */
    public Date appealDue(DelegateExecution execution) {
        return date(of(execution).appealDue());
    }

    /** When somebody is reminded of that. */
    public Date appealRemindAt(DelegateExecution execution) {
        return date(of(execution).appealRemindAt());
    }

    private ClaimView of(DelegateExecution execution) {
        return claims.get(Subject.parse(execution.getProcessBusinessKey()));
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
