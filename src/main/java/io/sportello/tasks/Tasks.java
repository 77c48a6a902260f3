package io.sportello.tasks;

import io.sportello.subjects.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The work list. Whoever is a seller gets nothing but {@link #of}; every other method answers them with
 * {@link TaskNotAllowed}. A task of a seller that may not be seen is
 * {@link io.sportello.subjects.SubjectNotFound not found}.
 */
public interface Tasks {

    /** The most rows of a page. */
    int LARGEST_PAGE = 200;

    /**
     * A page of the list; open tasks by due date, finished ones latest first. Rows never repeat or go missing between
     * pages because others come or go.
     *
     * @param cursor the {@code next} of the page before, or null for the first
     * @param size 1 to {@value #LARGEST_PAGE}
     * @throws IllegalArgumentException when the cursor is not one of ours
     */
    TaskPage find(TaskQuery query, String cursor, int size);

    /** How many tasks there are. */
    long count(TaskQuery query);

    /** One task, open or finished. */
    TaskView get(String id);

    /** The tasks of a subject, open and finished, oldest first. */
    List<TaskView> of(Subject subject);

    /** The open tasks of some subjects at one step, at most one a subject. */
    Map<Subject, TaskView> open(Collection<Subject> subjects, String task);

    /** Whether the current user is in the group that does this task. */
    boolean mayDo(TaskView task);

    /**
     * Makes the task the current user's.
     *
     * @throws TaskConflict when somebody else has it
     * @throws TaskGone when it is no longer open
     * @throws TaskNotAllowed when it is another group's
     */
    TaskView claim(String id);

    /** Gives the task back to its group; only who holds it may. Fails as {@link #claim} does. */
    TaskView unclaim(String id);

    /**
     * Makes the task somebody's, whoever had it. Fails as {@link #claim} does, but for the conflict.
     *
     * @param assignee e-mail address of a user
     * @throws TaskRefused when there is no such user who may do it
     */
    TaskView assign(String id, String assignee);

    /**
     * Completes the task in one transaction: the form is checked, the feature applies the answers, the process goes on.
     * Fails as {@link #claim} does; what was typed is then kept as a draft.
     *
     * @throws AnswersRefused when the form does not accept the answers
     * @throws TaskRefused when the feature does not accept them
     */
    TaskView complete(String id, Map<String, Object> answers);

    /** The form of an open task, in the current user's language; its data are the facts without any draft. */
    TaskForm form(String id);

    /** Keeps what the current user typed. */
    TaskDraft saveDraft(String id, Map<String, Object> answers);

    /** What the current user typed before, if anything. */
    Optional<TaskDraft> draft(String id);
}
