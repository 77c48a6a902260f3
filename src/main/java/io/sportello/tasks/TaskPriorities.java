package io.sportello.tasks;

import io.sportello.subjects.Subject;
import java.util.Collection;

/** Raises tasks in the work list, many at once. */
public interface TaskPriorities {

    /**
     * Raises the open tasks of some subjects, in the caller's transaction; those that stand higher stay, and so does a task
     * that somebody is completing or claiming at this moment, because waiting for them could make both wait for ever.
     *
     * @param priority from 0 to 100
     */
    void raise(Collection<Subject> subjects, int priority);
}
