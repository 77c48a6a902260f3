package io.sportello.messages;

import io.sportello.subjects.Subject;
import java.util.List;

/**
 * Messages were escalated, many at once.
 *
 * @param messages each once
 */
public record MessagesEscalated(List<Message> messages) {

    /**
     * One of them.
     *
     * @param thread in which it stands
     * @param to the lead it went to; null for all leads
     */
    public record Message(Subject thread, String to) {}
}
