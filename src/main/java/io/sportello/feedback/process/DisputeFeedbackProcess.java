package io.sportello.feedback.process;

import io.sportello.feedback.DisputeAsked;
import io.sportello.feedback.DisputeView;
import io.sportello.feedback.Disputes;
import io.sportello.feedback.FeedbackMoved;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackReported;
import io.sportello.feedback.FeedbackStatus;
import io.sportello.feedback.FeedbackView;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFacts;
import io.sportello.workflow.Workflow;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The process {@code dispute-feedback}: starts and moves it as feedback is reported or somebody asks, in the same
 * transaction, and answers its expressions from the feedback itself. Public because the engine calls its methods by name.
 */
@Component("disputeFeedback")
public class DisputeFeedbackProcess implements ProcessFacts {

    static final String KEY = "dispute-feedback";

    static final String REWRITTEN = "feedback-rewritten";
    static final String GONE = "feedback-gone";

    private final Workflow workflow;
    private final FeedbackQueries feedback;
    private final Disputes disputes;

    DisputeFeedbackProcess(Workflow workflow, FeedbackQueries feedback, Disputes disputes) {
        this.workflow = workflow;
        this.feedback = feedback;
        this.disputes = disputes;
    }

    @EventListener
    void look(FeedbackReported reported) {
        if (disputes.isWorthALook(reported.subject())) {
            disputes.begin(reported.subject());
            workflow.start(KEY, reported.subject(), Map.of());
        }
    }

    @EventListener
    void look(DisputeAsked asked) {
        workflow.start(KEY, asked.subject(), Map.of());
    }

    @EventListener
    void move(FeedbackMoved moved) {
        switch (moved.step()) {
            case REWRITTEN -> workflow.correlate(REWRITTEN, moved.subject(), Map.of());
            case GONE -> takeAway(moved.subject());
            case REPLIED -> {
                // no matter to a dispute
            }
        }
    }

    private void takeAway(Subject subject) {
        if (feedback.get(subject).status().isOpen()) {
            disputes.end(subject, FeedbackStatus.OVERTAKEN, null);
            workflow.correlate(GONE, subject, Map.of());
        }
    }

    /** When somebody has to have decided. */
    public Date reviewDue(DelegateExecution execution) {
        return date(dispute(execution).reviewDue());
    }

    /** When the open work is raised. */
    public Date remindAt(DelegateExecution execution) {
        return date(dispute(execution).remindAt());
    }

    /** When the marketplace takes no request any more. */
    public Date requestDue(DelegateExecution execution) {
        return date(of(execution).requestDue());
    }

    /** When to look for the marketplace's answer. */
    public Date followUp(DelegateExecution execution) {
        return date(dispute(execution).followUp());
    }

    /** Whether the dispute stands there, by the name of a {@link FeedbackStatus}. */
    public boolean stands(DelegateExecution execution, String status) {
        return of(execution).status() == FeedbackStatus.valueOf(status);
    }

    private DisputeView dispute(DelegateExecution execution) {
        return of(execution).dispute();
    }

    private FeedbackView of(DelegateExecution execution) {
        return feedback.get(Subject.parse(execution.getProcessBusinessKey()));
    }

    private static Date date(Instant instant) {
        return instant == null ? null : Date.from(instant);
    }
}
