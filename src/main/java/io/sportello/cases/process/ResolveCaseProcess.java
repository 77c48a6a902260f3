package io.sportello.cases.process;

import io.sportello.cases.CaseDueMoved;
import io.sportello.cases.CaseOpened;
import io.sportello.cases.CaseStepped;
import io.sportello.cases.CaseView;
import io.sportello.cases.CaseWork;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFacts;
import io.sportello.workflow.Workflow;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The process {@code resolve-case}: starts when a case is opened, moves as the seller and support write, and reads its due
 * dates from the case. Public because the engine calls its methods by name.
 */
@Component("resolveCase")
public class ResolveCaseProcess implements ProcessFacts {

    static final String KEY = "resolve-case";
    static final String WORK_GOES_ON = "work-goes-on";
    static final String WAITS_AGAIN = "work-waits-again";
    static final String CONFIRMED = "seller-confirmed";
    static final String REOPENED = "seller-reopened";
    static final String JOINED = "case-joined";

    private final Workflow workflow;
    private final CaseWork work;
    private final ObjectProvider<TaskService> tasks;

    ResolveCaseProcess(Workflow workflow, CaseWork work, ObjectProvider<TaskService> tasks) {
        this.workflow = workflow;
        this.work = work;
        this.tasks = tasks;
    }

    @EventListener
    void start(CaseOpened opened) {
        workflow.start(KEY, opened.subject(), Map.of());
    }

    @EventListener
    void move(CaseStepped stepped) {
        String message =
                switch (stepped.step()) {
                    case WENT_ON -> WORK_GOES_ON;
                    case WAITS_AGAIN -> WAITS_AGAIN;
                    case CONFIRMED -> CONFIRMED;
                    case REOPENED -> REOPENED;
                    case JOINED -> JOINED;
                };
        workflow.correlate(message, stepped.subject(), Map.of());
    }

    /** After the first answer the task is due with the solution; it stays whose it is. */
    @EventListener
    void move(CaseDueMoved moved) {
        TaskService engine = tasks.getObject();
        Date due = date(moved.due());
        engine.createTaskQuery()
                .processInstanceBusinessKey(moved.subject().toString())
                .taskDefinitionKey(WorkOnCaseTask.TASK)
                .list()
                .forEach(task -> engine.setDueDate(task.getId(), due));
    }

    /** An outcome that only the next gateway reads: it is never stored. */
    static Map<String, Object> outcome(String name, Object value) {
        return Variables.createVariables().putValueTyped(name, Variables.untypedValue(value, true));
    }

    /** Who works on it. */
    public String group(DelegateExecution execution) {
        return of(execution).group();
    }

    /** How urgent it is. */
    public int priority(DelegateExecution execution) {
        return of(execution).priority();
    }

    /** When the first answer is due, later the solution. */
    public Date workDue(DelegateExecution execution) {
        return date(of(execution).workDue());
    }

    /** When a seller who was asked counts as silent. */
    public Date sellerSilentAt(DelegateExecution execution) {
        return date(of(execution).sellerSilentAt());
    }

    /** When the marketplace is asked again. */
    public Date followUpAt(DelegateExecution execution) {
        return date(of(execution).followUpAt());
    }

    /** Until when the seller can reopen it. */
    public Date confirmUntil(DelegateExecution execution) {
        return date(of(execution).confirmUntil());
    }

    private CaseView of(DelegateExecution execution) {
        return work.whole(Subject.parse(execution.getProcessBusinessKey()));
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
