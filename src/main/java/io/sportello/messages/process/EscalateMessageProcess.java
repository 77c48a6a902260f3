package io.sportello.messages.process;

import io.sportello.messages.MessageAnswered;
import io.sportello.messages.MessagesEscalated;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadView;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFacts;
import io.sportello.workflow.Workflow;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The process {@code escalate-message}: starts for many messages at once, is ended by the answer, and says from the thread who
 * has to see to it. Public because the engine calls its methods by name.
 */
@Component("escalateMessage")
public class EscalateMessageProcess implements ProcessFacts {

    static final String KEY = "escalate-message";
    private static final String ANSWERED = "The buyer has the answer, or waits for none";

    private final Workflow workflow;
    private final ThreadQueries threads;

    EscalateMessageProcess(Workflow workflow, ThreadQueries threads) {
        this.workflow = workflow;
        this.threads = threads;
    }

    @EventListener
    void start(MessagesEscalated escalated) {
        workflow.start(KEY, escalated.subjects());
    }

    @EventListener
    void end(MessageAnswered answered) {
        workflow.end(KEY, answered.subject(), ANSWERED);
    }

    /** When it has to be seen to: at once. */
    public Date due(DelegateExecution execution) {
        Instant escalated = of(execution).escalatedAt();
        return escalated == null ? null : Date.from(escalated);
    }

    /** Who it went to; null for all leads. */
    public String assignee(DelegateExecution execution) {
        return of(execution).escalatedTo();
    }

    private ThreadView of(DelegateExecution execution) {
        return threads.get(Subject.parse(execution.getProcessBusinessKey()));
    }
}
