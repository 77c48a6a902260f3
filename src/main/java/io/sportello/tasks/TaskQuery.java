package io.sportello.tasks;

import java.time.Instant;

/**
 * Which tasks to list. Everything but {@code state} and {@code who} may be null, which means any.
 *
 * @param state open ones, by due date, or finished ones, latest first
 * @param who whose
 * @param overdue only those past their due date
 * @param dueBefore only those due before this moment
 * @param seller seller id
 * @param marketplace country code
 * @param process process id
 * @param task element id
 * @param text part of the title, the order number or the subject
 */
public record TaskQuery(
        State state,
        Who who,
        boolean overdue,
        Instant dueBefore,
        String seller,
        String marketplace,
        String process,
        String task,
        String text) {

    /** Whether a task still waits. */
    public enum State {
        OPEN,
        FINISHED
    }

    /** Whose tasks. */
    public enum Who {
        /** All that may be seen. */
        ANYBODY,
        /** Assigned to the current user; among finished ones, completed by the current user. */
        MINE,
        /** Of a candidate group the current user is in. */
        MY_GROUPS,
        /** Of a candidate group the current user is in, and nobody's yet. */
        UNASSIGNED
    }

    /** All open tasks of this group of people. */
    public static TaskQuery open(Who who) {
        return new TaskQuery(State.OPEN, who, false, null, null, null, null, null, null);
    }

    /** All finished tasks of this group of people. */
    public static TaskQuery finished(Who who) {
        return new TaskQuery(State.FINISHED, who, false, null, null, null, null, null, null);
    }

    /** Only what is past its due date. */
    public TaskQuery late() {
        return new TaskQuery(state, who, true, dueBefore, seller, marketplace, process, task, text);
    }

    /** Only what is due before a moment. */
    public TaskQuery before(Instant moment) {
        return new TaskQuery(state, who, overdue, moment, seller, marketplace, process, task, text);
    }

    /** Only one seller's, of one marketplace; either may be null. */
    public TaskQuery of(String sellerId, String country) {
        return new TaskQuery(state, who, overdue, dueBefore, sellerId, country, process, task, text);
    }

    /** Only one process' or one task's; either may be null. */
    public TaskQuery at(String processId, String taskId) {
        return new TaskQuery(state, who, overdue, dueBefore, seller, marketplace, processId, taskId, text);
    }

    /** Only what has this in its title, order number or subject. */
    public TaskQuery matching(String words) {
        return new TaskQuery(state, who, overdue, dueBefore, seller, marketplace, process, task, words);
    }
}
