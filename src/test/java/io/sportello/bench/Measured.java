package io.sportello.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** What PostgreSQL counted up to a moment: rows inserted and updated by table, and bytes of write-ahead log. */
record Measured(Map<String, Long> inserted, long updated, long log) {

    /** A backend that is idle reports its counters after ten seconds. */
    private static final long REPORTED = 11_000;

    static Measured now(DataSource database) throws SQLException, InterruptedException {
        Thread.sleep(REPORTED);
        Map<String, Long> inserted = new TreeMap<>();
        long updated = 0;
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet rows =
                    statement.executeQuery("select relname, n_tup_ins, n_tup_upd from pg_stat_user_tables")) {
                while (rows.next()) {
                    inserted.put(rows.getString(1), rows.getLong(2));
                    updated += rows.getLong(3);
                }
            }
            try (ResultSet log = statement.executeQuery("select pg_current_wal_insert_lsn() - '0/0'::pg_lsn")) {
                log.next();
                return new Measured(inserted, updated, log.getLong(1));
            }
        }
    }

    Measured since(Measured before) {
        Map<String, Long> delta = new TreeMap<>();
        inserted.forEach((table, rows) -> delta.put(table, rows - before.inserted.getOrDefault(table, 0L)));
        return new Measured(delta, updated - before.updated, log - before.log);
    }

    void print(String path, int count) {
        long rows = inserted.values().stream().mapToLong(Long::longValue).sum();
        System.out.printf(
                "%-34s %9.1f rows inserted, %.1f updated, %,d bytes of log a return%n",
                path, (double) rows / count, (double) updated / count, log / count);
        inserted.entrySet().stream()
                .filter(table -> table.getValue() > 0)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(12)
                .forEach(table ->
                        System.out.printf("    %-30s %9.1f%n", table.getKey(), (double) table.getValue() / count));
    }
}
