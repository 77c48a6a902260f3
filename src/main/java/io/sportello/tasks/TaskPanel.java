package io.sportello.tasks;

import io.sportello.subjects.Subject;
import java.util.List;

/** What another room shows beside a task's form, such as the decisions about its subject. One bean a kind of card. */
public interface TaskPanel {

    /** The template whose fragment {@code panel(card)} shows one card. */
    String template();

    /** The cards for a subject, in their order; empty when there is nothing to show. */
    List<?> cards(Subject subject);
}
