package io.sportello.tasks;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import org.springframework.stereotype.Component;

/** Who may do what with a task. */
@Component
class TaskRules {

    private final TaskItems items;
    private final CurrentUser user;

    TaskRules(TaskItems items, CurrentUser user) {
        this.items = items;
        this.user = user;
    }

    /** A task for the staff. What may not be seen is not found, and only then is it asked who may see the work list. */
    TaskView visible(String id) {
        TaskView task = items.get(id).view();
        staffOnly();
        return task;
    }

    /** Sellers follow the case log; the work list is the staff's. */
    void staffOnly() {
        if (user.is(Role.SELLER)) {
            throw new TaskNotAllowed("staff");
        }
    }

    /** Whoever is in its group; and who has it, because a process may give it to somebody who stands in for another. */
    boolean mayDo(TaskView task) {
        return !user.is(Role.SELLER)
                && (task.candidateGroup() == null
                        || user.groups().contains(task.candidateGroup())
                        || user.name().equals(task.assignee()));
    }

    void mustDo(TaskView task) {
        staffOnly();
        if (task.completed() != null) {
            throw new TaskGone(task);
        }
        if (!mayDo(task)) {
            throw new TaskNotAllowed(task.candidateGroup());
        }
    }

    /** What is completed but for the time to take that back stays as it is meanwhile. */
    void mustNotBeHeld(TaskView task) {
        if (task.heldUntil() != null) {
            mustNotBeAnothers(task);
            throw new TaskRefused(null, "task.being-completed");
        }
    }

    void mustNotBeAnothers(TaskView task) {
        if (task.assignee() != null && !task.assignee().equals(user.name())) {
            throw new TaskConflict(task.id(), task.assignee());
        }
    }
}
