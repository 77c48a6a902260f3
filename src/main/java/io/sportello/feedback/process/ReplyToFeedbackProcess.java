package io.sportello.feedback.process;

import io.sportello.feedback.FeedbackMoved;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackReplies;
import io.sportello.feedback.ReplyPrepared;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFacts;
import io.sportello.workflow.Workflow;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The process {@code reply-to-feedback}: starts it when a reply was written, and ends it when a report shows the reply, or
 * no longer the feedback. Public because the engine calls its methods by name.
 */
@Component("replyToFeedback")
public class ReplyToFeedbackProcess implements ProcessFacts {

    static final String KEY = "reply-to-feedback";

    static final String SETTLED = "reply-settled";

    private final Workflow workflow;
    private final FeedbackQueries feedback;
    private final FeedbackReplies replies;

    ReplyToFeedbackProcess(Workflow workflow, FeedbackQueries feedback, FeedbackReplies replies) {
        this.workflow = workflow;
        this.feedback = feedback;
        this.replies = replies;
    }

    @EventListener
    void start(ReplyPrepared prepared) {
        workflow.start(KEY, prepared.subject(), Map.of());
    }

    @EventListener
    void settle(FeedbackMoved moved) {
        if (moved.step() == FeedbackMoved.Step.GONE
                && feedback.get(moved.subject()).replyDue() != null) {
            replies.givenUp(moved.subject());
        }
        if (moved.step() != FeedbackMoved.Step.REWRITTEN) {
            workflow.correlate(SETTLED, moved.subject(), Map.of());
        }
    }

    /** When the reply has to be given. */
    public Date due(DelegateExecution execution) {
        return Date.from(
                feedback.get(Subject.parse(execution.getProcessBusinessKey())).replyDue());
    }
}
