package io.sportello.tasks;

import java.util.List;

/** What another room shows beside a task's form, such as the decisions about its subject. One bean a kind of card. */
public interface TaskPanel {

    /** The template whose fragment {@code panel(card)} shows one card. */
    String template();

    /** Whether what the person decides rests on it, so that it comes before the form where there is no room beside it. */
    default boolean isGround() {
        return true;
    }

    /** The cards for a task, in their order; empty when there is nothing to show. */
    List<?> cards(TaskView task);
}
