package io.sportello.feedback.process;

import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackReplies;
import io.sportello.feedback.FeedbackView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.HumanStep;
import io.sportello.tasks.ProofTask;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The user task {@code post-reply}: a person gives the reply at the marketplace. */
@Component
class PostReplyTask implements ProofTask {

    private final FeedbackReplies replies;
    private final FeedbackQueries feedback;
    private final FeedbackSteps steps;

    PostReplyTask(FeedbackReplies replies, FeedbackQueries feedback, FeedbackSteps steps) {
        this.replies = replies;
        this.feedback = feedback;
        this.steps = steps;
    }

    @Override
    public String task() {
        return "post-reply";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        FeedbackView about = feedback.get(subject);
        return Map.of("comment", about.comment() == null ? "–" : about.comment());
    }

    @Override
    public void done(Subject subject, String reference) {
        replies.given(subject, reference);
    }

    @Override
    public HumanStep step(Subject subject) {
        FeedbackView about = feedback.get(subject);
        return steps.step(about, "post-reply", about.reply(), null);
    }
}
