package io.sportello.messages.process;

import io.sportello.messages.MessageEscalation;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadView;
import io.sportello.subjects.Subject;
import io.sportello.tasks.UserTaskHandler;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The user task {@code handle-escalation}: a lead sees to a message that nobody answered in time. */
@Component
class HandleEscalationTask implements UserTaskHandler {

    private final MessageEscalation escalation;
    private final ThreadQueries threads;
    private final MessageSource messages;

    HandleEscalationTask(MessageEscalation escalation, ThreadQueries threads, MessageSource messages) {
        this.escalation = escalation;
        this.threads = threads;
        this.messages = messages;
    }

    @Override
    public String task() {
        return "handle-escalation";
    }

    @Override
    public Map<String, Object> form(Subject subject) {
        ThreadView thread = threads.get(subject);
        Object[] facts = {thread.number(), thread.title()};
        return Map.of(
                "overdue", messages.getMessage("messages.escalation.form", facts, LocaleContextHolder.getLocale()));
    }

    @Override
    public Map<String, Object> complete(Subject subject, Map<String, Object> answers) {
        escalation.handled(subject, String.valueOf(answers.get("note")).strip());
        return Map.of();
    }
}
