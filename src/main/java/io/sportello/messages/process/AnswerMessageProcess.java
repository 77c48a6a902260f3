package io.sportello.messages.process;

import io.sportello.messages.DeadlineMoved;
import io.sportello.messages.MessageSettled;
import io.sportello.messages.MessageWaits;
import io.sportello.messages.ThreadQueries;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFacts;
import io.sportello.workflow.Workflow;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The process {@code answer-message}: starts when a buyer begins to wait, ends when somebody else answers, and says when the
 * answer is due. Public because the engine calls its methods by name.
 */
@Component("answerMessage")
public class AnswerMessageProcess implements ProcessFacts {

    static final String KEY = "answer-message";
    static final String SETTLED_ELSEWHERE = "settled-elsewhere";
    static final String REPLY = "reply-to-buyer";

    private final Workflow workflow;
    private final ThreadQueries threads;
    private final ObjectProvider<TaskService> tasks;

    AnswerMessageProcess(Workflow workflow, ThreadQueries threads, ObjectProvider<TaskService> tasks) {
        this.workflow = workflow;
        this.threads = threads;
        this.tasks = tasks;
    }

    @EventListener
    void start(MessageWaits waits) {
        workflow.start(KEY, waits.subject(), Map.of());
    }

    @EventListener
    void settle(MessageSettled settled) {
        workflow.correlate(SETTLED_ELSEWHERE, settled.subject(), Map.of());
    }

    /** The task stays whose it is, with what was typed. */
    @EventListener
    void move(DeadlineMoved moved) {
        TaskService engine = tasks.getObject();
        engine.createTaskQuery()
                .processInstanceBusinessKey(moved.subject().toString())
                .taskDefinitionKey(REPLY)
                .list()
                .forEach(task -> engine.setDueDate(task.getId(), Date.from(moved.due())));
    }

    /** When the message has to be answered. */
    public Date answerDue(DelegateExecution execution) {
        Instant due =
                threads.get(Subject.parse(execution.getProcessBusinessKey())).answerDue();
        return due == null ? null : Date.from(due);
    }
}
