package io.sportello.tasks;

/** Somebody else holds the task. Nothing was changed; what was typed is kept as a draft. */
public class TaskConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String holder;

    public TaskConflict(String id, String holder) {
        super("Task " + id + " is held by " + holder);
        this.holder = holder;
    }

    /** The e-mail address of who holds it. */
    public String holder() {
        return holder;
    }
}
