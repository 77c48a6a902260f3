package io.sportello.messages.process;

import io.sportello.messages.MessageAnswered;
import io.sportello.messages.MessagesEscalated;
import io.sportello.subjects.Subject;
import io.sportello.workflow.Workflow;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The process {@code escalate-message}: starts for many messages at once, and is ended by the answer. */
@Component
class EscalateMessageProcess {

    static final String KEY = "escalate-message";

    /** Who has to see to it; null for all leads. */
    private static final String WHO = "who";

    private static final String ANSWERED = "The buyer has the answer, or waits for none";

    private final Workflow workflow;

    EscalateMessageProcess(Workflow workflow) {
        this.workflow = workflow;
    }

    @EventListener
    void start(MessagesEscalated escalated) {
        Map<Subject, Map<String, Object>> given = new LinkedHashMap<>();
        escalated
                .messages()
                .forEach(message -> given.put(message.thread(), Collections.singletonMap(WHO, message.to())));
        workflow.start(KEY, given);
    }

    @EventListener
    void end(MessageAnswered answered) {
        workflow.end(KEY, answered.subject(), ANSWERED);
    }
}
