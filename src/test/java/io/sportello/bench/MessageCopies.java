package io.sportello.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Copies the last message that the intake took in, with its clocks, ladder, tasks and process, row by row. */
final class MessageCopies {

    /** Further off than any number that the intake gives. */
    private static final long FAR = 1_000_000;

    private static final List<String> SUFFIXED = List.of(
            "id_",
            "proc_inst_id_",
            "root_proc_inst_id_",
            "parent_id_",
            "execution_id_",
            "task_id_",
            "act_inst_id_",
            "parent_act_inst_id_");

    private final Statement statement;
    private final long original;
    private final int copies;

    private MessageCopies(Statement statement, long original, int copies) {
        this.statement = statement;
        this.original = original;
        this.copies = copies;
    }

    /** Makes copies whose receipts lie up to eleven hours back, so that none of their rungs is due. */
    static void make(Connection database, int copies) throws SQLException {
        try (Statement statement = database.createStatement()) {
            long original = NodeProcess.one(database, "select max(id) from message_thread");
            new MessageCopies(statement, original, copies).make();
            statement.execute("vacuum analyze");
        }
    }

    private void make() throws SQLException {
        String subject = "'message/M-' || " + FAR + " + i";
        String mine = "subject = 'message/M-" + original + "'";
        String process = "(select id_ from act_ru_execution where business_key_ = 'message/M-" + original + "')";
        Map<String, String> key = Map.of("business_key_", subject);
        copy(
                "message_thread",
                "id = " + original,
                Map.of("id", FAR + " + i", "thread_key", "thread_key || '-' || i", "alias", "i || alias"));
        copy(
                "thread_entry",
                "thread_id = " + original,
                Map.of("id", FAR + " + i", "thread_id", FAR + " + i", "mail_id", FAR * 10 + " + i"));
        copy(
                "ladder_rung",
                mine,
                Map.of("subject", subject, "id", "nextval(pg_get_serial_sequence('ladder_rung', 'id'))"));
        copy("clock_event", mine, Map.of("subject", subject));
        copy("journal_entry", mine, Map.of("subject", subject));
        copy("task_item", mine, Map.of("subject", subject, "task_id", "task_id || '-' || i"));
        copy("act_ru_execution", "proc_inst_id_ in " + process, key);
        copy("act_hi_procinst", "proc_inst_id_ in " + process, key);
        copy("act_hi_actinst", "proc_inst_id_ in " + process, Map.of());
        copy("act_ru_task", "proc_inst_id_ in " + process, Map.of());
        copy(
                "act_ru_identitylink",
                "task_id_ in (select id_ from act_ru_task where proc_inst_id_ in " + process + ")",
                Map.of());
        copy("act_ru_event_subscr", "proc_inst_id_ in " + process, Map.of());
    }

    private void copy(String table, String which, Map<String, String> other) throws SQLException {
        List<String> columns = columns(table);
        List<String> values =
                columns.stream().map(column -> value(column, other)).toList();
        statement.execute("insert into " + table + " (" + String.join(", ", columns) + ") select "
                + String.join(", ", values) + " from (select * from " + table + " where " + which
                + ") original cross join generate_series(1, " + copies + ") i");
    }

    /** Due dates move with the receipt, so that those of the copies lie hours apart. */
    private static String value(String column, Map<String, String> other) {
        if (other.containsKey(column)) {
            return other.get(column);
        }
        if (List.of("due_at", "answer_due", "due", "due_order", "waiting_since", "due_date_")
                .contains(column)) {
            return column + " - i % 39600 * interval '1 second'";
        }
        return SUFFIXED.contains(column) ? column + " || '-' || i" : column;
    }

    private List<String> columns(String table) throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet found = statement.executeQuery(
                "select column_name from information_schema.columns where table_name = '" + table + "'")) {
            while (found.next()) {
                columns.add(found.getString(1));
            }
        }
        return columns;
    }
}
