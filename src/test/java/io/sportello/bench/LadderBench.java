package io.sportello.bench;

import io.sportello.SportelloApplication;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Ladder;
import io.sportello.clocks.Rung;
import io.sportello.subjects.Subject;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures the ladders on a real PostgreSQL that keeps what it commits: 100,000 planned ladders of three rungs, 10,000 of
 * them due in the same minute, done by a handler that writes one row each; and the same with the node killed half-way
 * and another started. Each rung has to be done exactly once. It takes some three minutes:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
 * java -cp "target/test-classes:target/classes:$(cat target/test.classpath)" io.sportello.bench.LadderBench
 * </pre>
 */
public final class LadderBench {

    private static final int LADDERS = 100_000;
    private static final int DUE = 10_000;

    private LadderBench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 0) {
            node(arguments[0]);
            return;
        }
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "200")
                .start()) {
            measure(postgres);
            killHalfWay(postgres);
        }
    }

    private static void measure(EmbeddedPostgres postgres) throws Exception {
        try (NodeProcess process = new NodeProcess(LadderBench.class, postgres, "measured")) {
            process.await("select count(*) from bench_note", 0);
            try (Connection database = process.database().getConnection()) {
                plan(database);
                long begin = System.nanoTime();
                wake(database);
                NodeProcess.await(database, "select count(*) from bench_note", DUE + 1);
                double waited = (System.nanoTime() - begin) / 1e9;
                double seconds = NodeProcess.one(
                                database,
                                "select extract(epoch from max(written_at) - min(written_at)) * 1000 from bench_note"
                                        + " where subject <> 'bench/B-0'")
                        / 1e3;
                System.out.printf(
                        "%,d of %,d ladders due in one minute: done in %.2f s, %.0f a second; %.1f s after the timer was set%n",
                        DUE, LADDERS, seconds, DUE / seconds, waited);
                proveOnce(database);
            }
        }
    }

    private static void killHalfWay(EmbeddedPostgres postgres) throws Exception {
        DataSource source;
        try (NodeProcess first = new NodeProcess(LadderBench.class, postgres, "killed")) {
            source = first.database();
            first.await("select count(*) from bench_note", 0);
            try (Connection database = source.getConnection()) {
                plan(database);
                wake(database);
                NodeProcess.await(database, "select count(*) from bench_note", DUE / 2);
                first.kill();
                System.out.printf(
                        "killed with %,d of %,d done%n",
                        NodeProcess.one(database, "select count(*) from bench_note"), DUE);
            }
        }
        long begin = System.nanoTime();
        try (NodeProcess second = new NodeProcess(LadderBench.class, postgres, "killed")) {
            second.await("select count(*) from bench_note", DUE + 1);
            System.out.printf(
                    "another node had done the rest %.1f s after its start began%n", (System.nanoTime() - begin) / 1e9);
            try (Connection database = source.getConnection()) {
                proveOnce(database);
            }
        }
    }

    private static void proveOnce(Connection database) throws Exception {
        Thread.sleep(3_000);
        System.out.printf(
                "    rungs written %,d, different ones %,d, due ones not done %,d, done ones not written %,d%n",
                NodeProcess.one(database, "select count(*) from bench_note"),
                NodeProcess.one(database, "select count(distinct rung_id) from bench_note"),
                NodeProcess.one(database, "select count(*) from ladder_rung where due_at <= now() and state <> 'DONE'"),
                NodeProcess.one(
                        database,
                        "select count(*) from ladder_rung r where state = 'DONE'"
                                + " and not exists (select 1 from bench_note n where n.rung_id = r.id)"));
    }

    /** Ladders of three rungs; the first ones' earliest rungs were all due within the last minute. */
    private static void plan(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(("insert into ladder_rung (seller_id, subject, clock, plan, rung, due_at, state)"
                            + " select '%s', 'bench/B-' || i, 'marketplace', 1, r.rung, now() + r.hours * interval '1 hour'"
                            + " + case when i <= %d then - interval '12 hours' - i %% 60 * interval '1 second'"
                            + " else i %% 86400 * interval '1 second' end, 'PLANNED'"
                            + " from generate_series(1, %d) i"
                            + " cross join (values ('remind', 12), ('lead', 20), ('breach', 24)) r (rung, hours)")
                    .formatted(SellerFixture.AURORA, DUE, LADDERS));
            // as the database does by itself within a minute
            statement.execute("analyze ladder_rung");
        }
    }

    /** Lets the node plan one more, which brings its timer forward. */
    private static void wake(Connection database) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute("insert into bench_go values (1)");
        }
    }

    /** A node of the application that plans one ladder when it is told to. */
    private static void node(String url) throws InterruptedException {
        ConfigurableApplicationContext context = new SpringApplication(
                        SportelloApplication.class, LadderBenchHandler.class)
                .run(
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--sportello.sample=false",
                        "--sportello.jobs.lock=PT10S",
                        "--server.port=0");
        context.getBean(SellerFixture.class).twoSellers();
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        jdbc.execute("create table if not exists bench_go (go integer)");
        jdbc.execute("create table if not exists bench_note (rung_id bigint not null, subject varchar(61) not null,"
                + " written_at timestamp with time zone not null default clock_timestamp())");
        while (jdbc.queryForList("select go from bench_go").isEmpty()) {
            Thread.sleep(20);
        }
        jdbc.update("delete from bench_go");
        As.system(() -> {
            context.getBean(Ladder.class)
                    .plan(
                            new Subject("bench", "B-0"),
                            SellerFixture.AURORA,
                            ClockKind.MARKETPLACE,
                            List.of(new Rung(
                                    "remind", context.getBean(Clock.class).instant())));
            return null;
        });
        Thread.currentThread().join();
    }
}
