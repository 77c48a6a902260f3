package io.sportello.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/** A node of the application in a JVM of its own, so that a bench can kill it. */
final class NodeProcess implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(6);

    private final DataSource database;
    private final Process jvm;

    /** Starts the main class with the database's address, and with what else it is to know; creates the database. */
    NodeProcess(Class<?> main, EmbeddedPostgres postgres, String name, String... more) throws Exception {
        create(postgres, name, "template1");
        database = postgres.getDatabase("postgres", name);
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx700m", "-cp"));
        command.addAll(
                List.of(System.getProperty("java.class.path"), main.getName(), postgres.getJdbcUrl("postgres", name)));
        command.addAll(List.of(more));
        jvm = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/bench-node.log")))
                .start();
    }

    /** Creates a database like another unless there is one of the name; nobody may be connected to the other. */
    static void create(EmbeddedPostgres postgres, String name, String like) throws SQLException {
        if (!exists(postgres, name)) {
            execute(postgres, "create database " + name + " template " + like);
        }
    }

    static void drop(EmbeddedPostgres postgres, String name) throws SQLException {
        execute(postgres, "drop database if exists " + name);
    }

    static boolean exists(EmbeddedPostgres postgres, String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            return one(connection, "select count(*) from pg_database where datname = '" + name + "'") > 0;
        }
    }

    private static void execute(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    DataSource database() {
        return database;
    }

    /** Waits until a query can be answered with at least so much. */
    void await(String count, long enough) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (jvm.isAlive() && System.nanoTime() < end) {
            try (Connection connection = database.getConnection()) {
                if (one(connection, count) >= enough) {
                    return;
                }
            } catch (SQLException notYet) {
                // there is no such table before the node has started
            }
            Thread.sleep(50);
        }
        throw new IllegalStateException("Waited in vain for " + count + "; see target/bench-node.log");
    }

    static void await(Connection database, String count, long enough) throws Exception {
        await(database, Duration.ofMillis(20), count, enough);
    }

    /** @param pause between one question and the next */
    static void await(Connection database, Duration pause, String count, long enough) throws Exception {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (one(database, count) < enough) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Waited in vain for " + enough + " of " + count);
            }
            Thread.sleep(pause.toMillis());
        }
    }

    static long one(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    /** The seconds of processor time that the node and the whole database server have taken. */
    double[] processor() {
        double server = 0;
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            if (process.info().command().orElse("").endsWith("/postgres")) {
                server += seconds(process.info());
            }
        }
        return new double[] {seconds(jvm.info()), server};
    }

    private static double seconds(ProcessHandle.Info process) {
        return process.totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
    }

    /** The bytes that its heap keeps after a full collection. */
    long heap() throws IOException, InterruptedException {
        tell("GC.run");
        Matcher used = Pattern.compile("total \\d+K, used (\\d+)K").matcher(tell("GC.heap_info"));
        long kilobytes = 0;
        while (used.find()) {
            kilobytes += Long.parseLong(used.group(1));
        }
        return kilobytes << 10;
    }

    private String tell(String command) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(jvm.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        tool.waitFor();
        return said;
    }

    /** Waits until it has done what it was to do. */
    void join() throws InterruptedException {
        if (jvm.waitFor() != 0) {
            throw new IllegalStateException("The node failed; see target/bench-node.log");
        }
    }

    void kill() {
        jvm.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
