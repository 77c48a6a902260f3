package io.sportello.messages.process;

import io.sportello.clocks.DueRung;
import io.sportello.clocks.RungHandler;
import io.sportello.messages.MessageSettled;
import io.sportello.messages.MessageWaits;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadView;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFacts;
import io.sportello.workflow.Workflow;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The process {@code answer-message}: starts when a buyer begins to wait, moves with the rungs of the ladder, and answers its
 * expressions from the thread itself. Public because the engine calls its methods by name.
 */
@Component("answerMessage")
public class AnswerMessageProcess implements ProcessFacts, RungHandler {

    static final String KEY = "answer-message";
    static final String SETTLED_ELSEWHERE = "settled-elsewhere";
    static final String RUNG_DUE = "rung-due";

    private final Workflow workflow;
    private final ThreadQueries threads;

    AnswerMessageProcess(Workflow workflow, ThreadQueries threads) {
        this.workflow = workflow;
        this.threads = threads;
    }

    @EventListener
    void start(MessageWaits waits) {
        workflow.start(KEY, waits.subject(), Map.of());
    }

    @EventListener
    void settle(MessageSettled settled) {
        workflow.correlate(SETTLED_ELSEWHERE, settled.subject(), Map.of());
    }

    @Override
    public String kind() {
        return "message";
    }

    @Override
    public void due(List<DueRung> rungs) {
        workflow.together(
                () -> rungs.forEach(due -> workflow.correlate(RUNG_DUE, due.subject(), outcome("rung", due.rung()))));
    }

    /** An outcome that only the next gateway reads: it is never stored. */
    static Map<String, Object> outcome(String name, Object value) {
        return Variables.createVariables().putValueTyped(name, Variables.untypedValue(value, true));
    }

    /** When the message has to be answered. */
    public Date answerDue(DelegateExecution execution) {
        return date(of(execution).answerDue());
    }

    /** When the escalation has to be seen to: at once. */
    public Date escalationDue(DelegateExecution execution) {
        return date(of(execution).escalatedAt());
    }

    /** Who the escalation went to; null for all leads. */
    public String escalatedTo(DelegateExecution execution) {
        return of(execution).escalatedTo();
    }

    private ThreadView of(DelegateExecution execution) {
        return threads.get(Subject.parse(execution.getProcessBusinessKey()));
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
