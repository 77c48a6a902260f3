package io.sportello.messages.process;

import io.sportello.messages.EntryKind;
import io.sportello.messages.EntryView;
import io.sportello.messages.Replies;
import io.sportello.messages.ReplyRefused;
import io.sportello.messages.ThreadAnswers;
import io.sportello.messages.ThreadQueries;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The user task {@code reply-to-buyer}: a person replies to the buyer, or says why no reply is needed. */
@Component
class ReplyToBuyerTask implements UserTaskHandler {

    static final String TASK = "reply-to-buyer";

    private final ThreadAnswers answers;
    private final ThreadQueries threads;
    private final Replies replies;

    ReplyToBuyerTask(ThreadAnswers answers, ThreadQueries threads, Replies replies) {
        this.answers = answers;
        this.threads = threads;
        this.replies = replies;
    }

    @Override
    public String task() {
        return TASK;
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        String wrote = threads.entries(subject).stream()
                .filter(entry -> entry.kind() == EntryKind.BUYER && entry.settledAt() == null)
                .map(EntryView::words)
                .collect(Collectors.joining("\n\n"));
        return Map.of("buyerWrote", wrote, "anyway", false);
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> given) {
        if ("none".equals(given.get("answer"))) {
            answers.noneNeeded(subject, text(given, "reason"));
        } else {
            reply(subject, text(given, "text"), Boolean.TRUE.equals(given.get("anyway")));
        }
        return Map.of();
    }

    private void reply(Subject subject, String text, boolean anyway) {
        try {
            replies.send(subject, text, anyway);
        } catch (ReplyRefused refused) {
            throw new TaskRefused("text", refused.getMessage(), refused.arguments());
        }
    }

    @Override
    public String page(Subject subject) {
        return "/messages/" + subject.id();
    }

    private static String text(Map<String, Object> given, String key) {
        Object value = given.get(key);
        return value == null ? "" : value.toString().strip();
    }
}
