package io.sportello.messages;

import io.sportello.notices.Alarm;
import io.sportello.notices.Alarms;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells somebody on their devices of all that was escalated at once, because nobody reads a thousand notices. */
@Component
class EscalationNotice {

    private final Alarms alarms;

    EscalationNotice(Alarms alarms) {
        this.alarms = alarms;
    }

    /** @param threads of one seller, at least one */
    void tell(String who, List<MessageThread> threads) {
        MessageThread first = threads.get(0);
        Instant due = threads.stream()
                .map(MessageThread::answerDue)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        String path = threads.size() == 1 ? "/messages/" + first.number() : "/messages";
        String key = "escalation-" + first.id() + "-" + first.escalatedAt().toEpochMilli();
        alarms.tell(who, new Alarm("escalated", first.subjectName(), threads.size(), due, path, key, null));
    }
}
