package io.sportello.tasks;

/** The task was completed or went away before. Nothing was changed; what was typed is kept as a draft. */
public class TaskGone extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient TaskView task;

    public TaskGone(TaskView task) {
        super("Task " + task.id() + " is no longer open");
        this.task = task;
    }

    /** The task as it ended: who completed it, and when. */
    public TaskView task() {
        return task;
    }
}
