package io.sportello.messages.process;

import io.sportello.messages.Replies;
import io.sportello.messages.ThreadAnswers;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Answers a buyer from the thread: by completing the task to answer while somebody waits, so that the form's rules and the
 * claim hold there as well, and by a plain reply when nobody does.
 */
@Component
public class AnswerDesk {

    private final Tasks tasks;
    private final Replies replies;
    private final ThreadAnswers answers;

    AnswerDesk(Tasks tasks, Replies replies, ThreadAnswers answers) {
        this.tasks = tasks;
        this.replies = replies;
        this.answers = answers;
    }

    /** The task to answer, while the buyer waits. */
    public Optional<TaskView> task(Subject subject) {
        return Optional.ofNullable(
                tasks.open(List.of(subject), ReplyToBuyerTask.TASK).get(subject));
    }

    /**
     * Replies by mail.
     *
     * @param anyway whether to send it although the guidelines warn
     */
    public void reply(Subject subject, String text, boolean anyway) {
        task(subject)
                .ifPresentOrElse(
                        task -> tasks.complete(task.id(), Map.of("answer", "reply", "text", text, "anyway", anyway)),
                        () -> replies.send(subject, text, anyway));
    }

    /** Says why no response is needed. */
    public void noneNeeded(Subject subject, String reason) {
        task(subject)
                .ifPresentOrElse(
                        task -> tasks.complete(task.id(), Map.of("answer", "none", "reason", reason)),
                        () -> answers.noneNeeded(subject, reason));
    }
}
