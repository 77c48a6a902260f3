package io.sportello.tasks;

import io.sportello.accounts.Colleague;
import io.sportello.subjects.Subject;
import java.time.Duration;
import java.time.Instant;
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

    /** The most bytes of a file that goes with a task. */
    long LARGEST_FILE = 10L * 1024 * 1024;

    /** Up to where tasks are counted. */
    int MOST_COUNTED = 10_000;

    /** Up to where tasks with some words are counted. */
    int MOST_COUNTED_BY_WORDS = 500;

    /**
     * A page of the list. Rows never repeat or go missing between pages because others come or go.
     *
     * @param cursor the {@code next} of the page before, or null for the first
     * @param size 1 to {@value #LARGEST_PAGE}
     * @throws IllegalArgumentException when the cursor is not one of a list in this order
     */
    TaskPage find(TaskQuery query, String cursor, int size);

    /**
     * How many tasks there are, counted up to {@value #MOST_COUNTED}, and those with some words, which no index counts, up to
     * {@value #MOST_COUNTED_BY_WORDS}.
     */
    TaskCount count(TaskQuery query);

    /** As {@link #count}, for several questions by their names, at one moment. */
    Map<String, TaskCount> counts(Map<String, TaskQuery> queries);

    /**
     * How many of some tasks the list has up to the end of a page.
     *
     * @param before the {@code next} of that page, or null for the last one
     */
    int among(TaskQuery query, Collection<String> ids, String before);

    /** Some tasks, open or finished, those left out that may not be seen; at most {@value #LARGEST_PAGE}. */
    List<TaskView> get(Collection<String> ids);

    /** One task, open or finished. */
    TaskView get(String id);

    /** The tasks of a subject, open and finished, oldest first. */
    List<TaskView> of(Subject subject);

    /** The open tasks of some subjects at one step, at most one a subject. */
    Map<Subject, TaskView> open(Collection<Subject> subjects, String task);

    /** Open tasks about other subjects of the same seller's same buyer, first due first; at most 10. */
    List<TaskView> ofSameBuyer(TaskView task);

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

    /** Makes the task the current user's; empty, without waiting, when somebody has it or changes it at this moment. */
    Optional<TaskView> claimIfFree(String id);

    /**
     * Gives the task back to whoever had it and gave it to the current user, or else to its group; only who holds it may. Fails
     * as {@link #claim} does.
     */
    TaskView unclaim(String id);

    /**
     * Makes the task somebody's, or with an empty address nobody's, whoever had it. Fails as {@link #claim} does, but for the
     * conflict.
     *
     * @param assignee e-mail address of a user
     * @throws TaskRefused when there is no such user who may do it
     */
    TaskView assign(String id, String assignee);

    /**
     * Gives the task a priority. Fails as {@link #assign} does.
     *
     * @param priority 0 to 100
     */
    TaskView prioritise(String id, int priority);

    /**
     * Takes the task out of the lists until then; it comes back by itself, and at once when it is escalated or falls due
     * earlier. Fails as {@link #claim} does.
     *
     * @param until in the future, at most a year ahead and not after its due date; null wakes it
     * @throws TaskRefused when it is none of these
     */
    TaskView snooze(String id, Instant until);

    /**
     * Says when the task is to be looked at again; it stays in the lists. At that moment whoever holds it is told, or else who
     * said so. Fails as {@link #claim} does.
     *
     * @param at in the future, at most a year ahead; null for no moment
     * @throws TaskRefused when it is none of these
     */
    TaskView followUp(String id, Instant at);

    /**
     * Writes a note for the staff into the journal of the task's subject, of a finished task, too, keeps its file there and
     * tells those whom it names.
     *
     * @throws TaskRefused when it is empty or longer than 2,000 characters, or names somebody who can't be told
     * @throws io.sportello.documents.DocumentRefused when its file is not accepted
     */
    KeptNote note(String id, NewNote note);

    /**
     * Keeps a file with the task's subject that proves what was done at the marketplace. The seller may have it as well.
     *
     * @throws TaskNotAllowed when the current user may not do the task
     * @throws io.sportello.documents.DocumentRefused when the file is not accepted
     */
    KeptNote prove(String id, NoteFile file);

    /**
     * Takes back a note or a proof of the current user's: it reads as taken back from now on, and nobody finds its file.
     *
     * @param name the note's {@link KeptNote#name}
     * @throws TaskRefused when the user wrote no such note, or has taken it back; or when it proves a task that is finished
     */
    TaskView takeBackNote(String id, String name);

    /** Who may be named in a task's notes: the staff who may see its seller. */
    List<Colleague> mentionable(String id);

    /** The current user has looked at the task: no note of it waits for them any more. */
    void seen(String id);

    /**
     * The form of a task that may be answered for several at once, with no facts of any; empty where each has to be looked at
     * by itself. A form says that it may by its property {@code bulk}.
     *
     * @param task element id
     */
    Optional<TaskForm> formOfMany(String task);

    /**
     * Completes the task in one transaction: the form is checked, the feature applies the answers, the process goes on.
     * Fails as {@link #claim} does; what was typed is then kept as a draft.
     *
     * @throws AnswersRefused when the form does not accept the answers
     * @throws TaskRefused when the feature does not accept them
     */
    TaskView complete(String id, Map<String, Object> answers);

    /**
     * Completes the task as {@link #complete} does, but not before the end of a time in which it can be taken back. The
     * answers are tried out at once, and fail as they do there. Until then the task is the current user's and stays as it is;
     * {@link TaskView#heldUntil} says how long. What falls due meanwhile is completed at once.
     *
     * @param hold how long; zero completes at once
     */
    TaskView completeLater(String id, Map<String, Object> answers, Duration hold);

    /**
     * Makes undone that the current user completed the task, and keeps the answers as a draft. Fails as {@link #claim} does.
     *
     * @throws TaskRefused when it does not wait
     */
    TaskView takeBack(String id);

    /** Completes at once what the current user completed and can still take back. Fails as {@link #takeBack} does. */
    TaskView carryOut(String id);

    /** The form of an open task, in the current user's language; its data are the facts without any draft. */
    TaskForm form(String id);

    /** Keeps what the current user typed. */
    TaskDraft saveDraft(String id, Map<String, Object> answers);

    /** What the current user typed before, if anything. */
    Optional<TaskDraft> draft(String id);
}
