package io.sportello.tasks;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Which tasks to list, and in which order.
 *
 * @param state open or finished ones, or both
 * @param who whose
 * @param due which due dates
 * @param about which subjects
 * @param asleep among open ones, only those that sleep; otherwise only those that don't
 * @param order what comes first
 * @param reversed whether the last comes first
 */
public record TaskQuery(State state, Who who, Due due, About about, boolean asleep, TaskOrder order, boolean reversed) {

    /** Whether a task still waits. */
    public enum State {
        OPEN,
        FINISHED,
        /** Both. */
        ANY
    }

    /** Whose tasks. */
    public enum Who {
        /** All that may be seen. */
        ANYBODY,
        /** Assigned to the current user; among finished ones, completed by the current user. */
        MINE,
        /** To be looked at again by now, by the current user: held by them, or theirs by their own word and nobody's. */
        TO_FOLLOW_UP,
        /** A note of which names the current user, who has not looked at it since. */
        MENTIONED,
        /** Of a candidate group the current user is in. */
        MY_GROUPS,
        /** Of a candidate group the current user is in, and nobody's yet. */
        UNASSIGNED
    }

    /**
     * Which due dates.
     *
     * @param overdue only those in the past; among finished tasks, only those completed after their due date
     * @param before among open tasks, only those before this moment, or null
     * @param completedSince among finished tasks, only those completed from this moment on, or null
     */
    public record Due(boolean overdue, Instant before, Instant completedSince) {
        static final Due ANY = new Due(false, null, null);
    }

    /**
     * Which subjects; a null stands for any.
     *
     * @param seller seller id
     * @param marketplace country code
     * @param process process id
     * @param task element id
     * @param text words of the title, the order number, the subject or the buyer's address; all must occur, the last,
     *     from three letters on, as the beginning of one
     * @param atLeast the least amount
     * @param priority the least priority
     * @param group candidate group, or {@link #NO_GROUP}
     * @param person who has it, or {@link #NOBODY}; among finished ones, who completed it
     */
    public record About(
            String seller,
            String marketplace,
            String process,
            String task,
            String text,
            BigDecimal atLeast,
            Integer priority,
            String group,
            String person) {

        /** Stands for the tasks of no group, which anybody may do. */
        public static final String NO_GROUP = "none";

        /** Stands for the tasks that nobody has. */
        public static final String NOBODY = "nobody";

        static final About ANYTHING = new About(null, null, null, null, null, null, null, null, null);

        private About words(String words) {
            return new About(seller, marketplace, process, task, words, atLeast, priority, group, person);
        }

        private About of(String sellerId, String country) {
            return new About(sellerId, country, process, task, text, atLeast, priority, group, person);
        }

        private About at(String processId, String taskId) {
            return new About(seller, marketplace, processId, taskId, text, atLeast, priority, group, person);
        }
    }

    /** Whether the index by group and due date has what it asks for, in its order. */
    boolean isByGroupAndDue() {
        return (who == Who.MY_GROUPS || who == Who.UNASSIGNED)
                && order == TaskOrder.DUE
                && (about.text == null || about.text.isBlank());
    }

    /** All open tasks of this group of people, by due date. */
    public static TaskQuery open(Who who) {
        return new TaskQuery(State.OPEN, who, Due.ANY, About.ANYTHING, false, TaskOrder.DUE, false);
    }

    /** All finished tasks of this group of people, latest first. */
    public static TaskQuery finished(Who who) {
        return new TaskQuery(State.FINISHED, who, Due.ANY, About.ANYTHING, false, TaskOrder.COMPLETED, false);
    }

    /** As {@link #open}, {@link #finished}, or both by due date. */
    static TaskQuery of(State state, Who who) {
        return state == State.FINISHED
                ? finished(who)
                : new TaskQuery(state, who, Due.ANY, About.ANYTHING, false, TaskOrder.DUE, false);
    }

    /** The open tasks, asleep or not, that the current user has to look at again by now. */
    public static TaskQuery toFollowUp() {
        return open(Who.TO_FOLLOW_UP);
    }

    /** All tasks, open and finished, asleep or not, a note of which waits for the current user. */
    public static TaskQuery mentioned() {
        return of(State.ANY, Who.MENTIONED);
    }

    /** Only what is past its due date. */
    public TaskQuery late() {
        return due(new Due(true, due.before, due.completedSince));
    }

    /** Only what was completed from this moment on. */
    public TaskQuery since(Instant moment) {
        return due(new Due(due.overdue, due.before, moment));
    }

    /** Only what is due before a moment. */
    public TaskQuery before(Instant moment) {
        return due(new Due(due.overdue, moment, due.completedSince));
    }

    private TaskQuery due(Due which) {
        return new TaskQuery(state, who, which, about, asleep, order, reversed);
    }

    /** Only what sleeps, which all other questions leave out. */
    public TaskQuery sleeping() {
        return new TaskQuery(state, who, due, about, true, order, reversed);
    }

    /** In another order. */
    public TaskQuery by(TaskOrder other, boolean backwards) {
        return new TaskQuery(state, who, due, about, asleep, other, backwards);
    }

    /** Only what is about this. */
    public TaskQuery about(About subjects) {
        return new TaskQuery(state, who, due, subjects, asleep, order, reversed);
    }

    /** Only one seller's, of one marketplace; either may be null. */
    public TaskQuery of(String sellerId, String country) {
        return about(about.of(sellerId, country));
    }

    /** Only one process' or one task's; either may be null. */
    public TaskQuery at(String processId, String taskId) {
        return about(about.at(processId, taskId));
    }

    /** Only what has these words. */
    public TaskQuery matching(String words) {
        return about(about.words(words));
    }
}
