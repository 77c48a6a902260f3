package io.sportello.tasks;

/** The current user may see the task but not do it: it is another group's. */
public class TaskNotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String group;

    public TaskNotAllowed(String group) {
        super("Only " + group + " may do this task");
        this.group = group;
    }

    /** The candidate group that may do it, or {@code staff}. */
    public String group() {
        return group;
    }
}
