package io.sportello.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Counts whether every message was escalated once, with a task, a mail and an entry, or answered and left in peace. */
final class MessagesProof {

    static final String DUE = "select 'message/M-' || id from message_thread where article = 'due'";

    private static final String ENTRIES =
            " from journal_entry where what = 'journal.message.escalated' and subject in (" + DUE + ")";
    private static final String TASKS =
            " from task_item where task_key = 'handle-escalation' and subject in (" + DUE + ")";

    private MessagesProof() {}

    static void print(Connection database, int due) throws Exception {
        // a node that would do something twice gets the time to
        Thread.sleep(4_000);
        System.out.printf(
                "    of %,d due: escalated %,d, entries %,d about %,d, tasks %,d about %,d (%,d open, in the engine %,d), named in mails %,d (%,d mails, %,d lines)%n",
                due,
                one(database, "select count(*) from message_thread where escalated_at is not null and article = 'due'"),
                one(database, "select count(*)" + ENTRIES),
                one(database, "select count(distinct subject)" + ENTRIES),
                one(database, "select count(*)" + TASKS),
                one(database, "select count(distinct subject)" + TASKS),
                one(database, "select count(*)" + TASKS + " and is_open"),
                one(
                        database,
                        "select count(*) from act_ru_task t join act_ru_execution e on e.id_ = t.proc_inst_id_"
                                + " where task_def_key_ = 'handle-escalation' and e.business_key_ in (" + DUE + ")"),
                one(database, "select count(distinct m[1]) from (" + NAMED + ") n"),
                one(database, "select count(*) from outgoing_mail"),
                one(database, "select count(*) from (" + NAMED + ") n"));
        System.out.printf(
                "    answered meanwhile %,d, of these with an open task %,d, escalated after the answer %,d; rungs due and not done or stopped %,d;"
                        + " not due and escalated %,d; out of order %,d%n",
                one(database, "select count(*) from journal_entry where what = 'journal.message.none-needed'"),
                one(
                        database,
                        "select count(*) from task_item t join journal_entry e on e.subject = t.subject"
                                + " and e.what = 'journal.message.none-needed' where t.is_open"),
                one(database, later("none-needed", "escalated")),
                one(
                        database,
                        "select count(*) from ladder_rung where due_at <= now() and state = 'PLANNED' and subject in ("
                                + DUE + ")"),
                one(
                        database,
                        "select count(*) from message_thread where escalated_at is not null and article = 'copied'"),
                one(database, later("escalated", "lead-told")) + one(database, later("lead-told", "reminded")));
    }

    private static final String NAMED = "select regexp_matches(body, 'M-\\d{1,6}\\M', 'g') m from outgoing_mail";

    private static String later(String first, String second) {
        return "select count(*) from journal_entry a join journal_entry b on a.subject = b.subject and a.seq < b.seq"
                + " where a.what = 'journal.message." + first + "' and b.what = 'journal.message." + second + "'";
    }

    private static long one(Connection database, String sql) throws SQLException {
        return NodeProcess.one(database, sql);
    }
}
