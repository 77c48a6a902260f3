package io.sportello.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;

/**
 * Measures the escalation of buyers' messages on a real PostgreSQL that keeps what it commits: 100,000 threads that wait,
 * 10,000 of them, taken in by the real intake, due in the same minute; some are answered at that very moment. Then the
 * same with the node killed half-way and another started. Each message has to be escalated exactly once, or answered. It
 * takes some ten minutes on two cores:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
 * java -cp "target/test-classes:target/classes:$(cat target/test.classpath)" io.sportello.bench.MessagesBench
 * </pre>
 *
 * <p>Arguments choose parts: {@code measure}, {@code kill}; {@code keep} keeps what was prepared for the next time; {@code due=10000}, {@code others=90000} and
 * {@code answers=100} their sizes; others, such as {@code --sportello.clocks.batch=200}, are the node's.
 */
public final class MessagesBench {

    private static final String ESCALATED =
            "select count(*) from message_thread where escalated_at is not null and article = 'due'";
    private static final String ANSWERED =
            "select count(*) from journal_entry where what = 'journal.message.none-needed'";
    private static final String REMINDED =
            "select count(*) from journal_entry where what = 'journal.message.lead-told'";

    private static final Duration ASKED_EVERY = Duration.ofMillis(250);

    private final EmbeddedPostgres postgres;
    private final int due;
    private final int others;
    private final int answers;
    private final int warm;
    private final String[] more;

    private MessagesBench(EmbeddedPostgres postgres, List<String> arguments) {
        this.postgres = postgres;
        this.due = size(arguments, "due", 10_000);
        this.others = size(arguments, "others", 90_000);
        this.answers = size(arguments, "answers", 100);
        this.warm = size(arguments, "warm", 10_000);
        this.more = arguments.stream().filter(each -> each.startsWith("--")).toArray(String[]::new);
    }

    public static void main(String[] arguments) throws Exception {
        List<String> parts = List.of(arguments);
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .setServerConfig("max_wal_size", "4GB");
        if (parts.contains("keep")) {
            server.setDataDirectory(new File("target/messages-bench")).setCleanDataDirectory(false);
        }
        try (EmbeddedPostgres postgres = server.start()) {
            MessagesBench bench = new MessagesBench(postgres, parts);
            bench.prepare();
            if (parts.contains("measure") || !parts.contains("kill")) {
                bench.measure();
            }
            if (parts.contains("kill") || !parts.contains("measure")) {
                bench.killHalfWay();
            }
        }
    }

    private static int size(List<String> parts, String name, int otherwise) {
        return parts.stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> Integer.valueOf(each.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }

    private void prepare() throws Exception {
        NodeProcess.drop(postgres, "measured");
        NodeProcess.drop(postgres, "killed");
        if (NodeProcess.exists(postgres, "prepared")) {
            return;
        }
        long begin = System.nanoTime();
        try (NodeProcess intake = node("prepared", "intake=" + due)) {
            intake.join();
            try (Connection database = intake.database().getConnection()) {
                print(
                        database,
                        "intake, %,.0f messages a second, by one thread in batches%n",
                        "select rate from bench_intake");
                MessageCopies.make(database, others);
            }
        }
        System.out.printf("prepared after %.0f s%n", seconds(begin));
    }

    private NodeProcess node(String name, String task) throws Exception {
        String[] all = new String[more.length + 1];
        all[0] = task;
        System.arraycopy(more, 0, all, 1, more.length);
        return new NodeProcess(MessagesBenchNode.class, postgres, name, all);
    }

    private void measure() throws Exception {
        NodeProcess.create(postgres, "measured", "prepared");
        try (NodeProcess node = node("measured", "answers=" + answers)) {
            node.await(REMINDED, due);
            try (Connection database = node.database().getConnection()) {
                print(
                        database,
                        "remind and lead, both overdue: %.1f s for two rungs a message%n",
                        span("'journal.message.reminded', 'journal.message.lead-told'"));
                NodeProcess.await(database, "select count(*) from bench_ready", 1);
                warmUp(database);
                double[] before = node.processor();
                long begin = timeIsUp(database, "due");
                awaitAll(database, "due");
                double[] after = node.processor();
                System.out.printf(
                        "%,d of %,d due in one minute: all escalated or answered %.2f s after the time was up%n",
                        due, due + others, seconds(begin));
                System.out.printf(
                        "    %.1f s of processor time in the node, %.1f s in the database%n",
                        after[0] - before[0], after[1] - before[1]);
                print(
                        database,
                        "    %.2f s from the first batch's entries to the last's%n",
                        span("'journal.message.escalated') and subject in (" + MessagesProof.DUE
                                + ") and what in ('journal.message.escalated'"));
                NodeProcess.await(database, ANSWERED, answers);
                MessagesProof.print(database, due);
            }
        }
    }

    private void killHalfWay() throws Exception {
        NodeProcess.create(postgres, "killed", "prepared");
        try (NodeProcess first = node("killed", "answers=" + answers)) {
            first.await(REMINDED, due);
            try (Connection database = first.database().getConnection()) {
                NodeProcess.await(database, "select count(*) from bench_ready", 1);
                timeIsUp(database, "due");
                NodeProcess.await(database, ESCALATED, due / 2);
                first.kill();
                System.out.printf("killed with %,d of %,d escalated%n", NodeProcess.one(database, ESCALATED), due);
            }
        }
        long begin = System.nanoTime();
        try (NodeProcess second = node("killed", "answers=0")) {
            try (Connection database = second.database().getConnection()) {
                long before = NodeProcess.one(database, ESCALATED);
                NodeProcess.await(database, ESCALATED, before + 1);
                double up = seconds(begin);
                awaitAll(database, "due");
                System.out.printf(
                        "another node: first batch %.1f s after its start began, the rest %.1f s later%n",
                        up, seconds(begin) - up);
                MessagesProof.print(database, due);
            }
        }
    }

    /** A node that has been up for a while has its code compiled; some of the messages that are not due make it so. */
    private void warmUp(Connection database) throws Exception {
        try (Statement statement = database.createStatement()) {
            statement.execute("update message_thread set article = 'warm' where id in"
                    + " (select id from message_thread where article = 'copied' order by id desc limit " + warm + ")");
        }
        long begin = timeIsUp(database, "warm");
        awaitAll(database, "warm");
        System.out.printf("warmed up by %,d others in %.1f s%n", warm, seconds(begin));
    }

    /** The breaches of all messages of the intake were due within the last minute, and the one timer is due as well. */
    private static long timeIsUp(Connection database, String which) throws SQLException {
        try (Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            // the earlier rungs of one that is not of the intake
            statement.execute("update ladder_rung r set state = 'DONE' from message_thread t"
                    + " where r.subject = 'message/M-' || t.id and t.article = '" + which + "' and rung <> 'breach'");
            statement.execute(
                    "update ladder_rung r set due_at = now() - t.id % 60 * interval '1 second' from message_thread t"
                            + " where r.subject = 'message/M-' || t.id and t.article = '" + which
                            + "' and rung = 'breach'");
            statement.execute(
                    "update message_thread set answer_due = now() - id % 60 * interval '1 second' where article = '"
                            + which + "'");
            statement.execute(
                    "update act_ru_job set duedate_ = localtimestamp where process_def_key_ = 'watch-clocks'");
            if (which.equals("due")) {
                statement.execute("insert into bench_go values (1)");
            }
            database.commit();
            database.setAutoCommit(true);
        }
        return System.nanoTime();
    }

    /** Asks rarely: the question reads all threads, which takes the processor time of what is measured. */
    private static void awaitAll(Connection database, String which) throws Exception {
        NodeProcess.await(
                database,
                ASKED_EVERY,
                "select case when exists (select 1 from message_thread where article = '" + which
                        + "' and waiting_since is not null" + " and escalated_at is null) then 0 else 1 end",
                1);
    }

    private static String span(String what) {
        return "select extract(epoch from max(happened_at) - min(happened_at)) from journal_entry where what in ("
                + what + ")";
    }

    private static void print(Connection database, String text, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                java.sql.ResultSet result = statement.executeQuery(sql)) {
            result.next();
            System.out.printf(text, result.getDouble(1));
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }
}
