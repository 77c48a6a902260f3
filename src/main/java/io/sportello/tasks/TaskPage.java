package io.sportello.tasks;

import java.util.List;

/**
 * A page of the work list.
 *
 * @param tasks its rows, in order
 * @param next what to ask the following page with, or null on the last one
 */
public record TaskPage(List<TaskView> tasks, String next) {

    public TaskPage {
        tasks = List.copyOf(tasks);
    }
}
