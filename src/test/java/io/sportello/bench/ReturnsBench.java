package io.sportello.bench;

import io.sportello.SportelloApplication;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.marketplace.Channel;
import io.sportello.marketplace.ImportView;
import io.sportello.marketplace.ReportImports;
import io.sportello.marketplace.reports.Reports;
import io.sportello.returns.IntakeFixture;
import io.sportello.returns.ReportFixture;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnStatus;
import io.sportello.subjects.Subject;
import io.sportello.tasks.Tasks;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures the whole application on a real PostgreSQL that keeps what it commits ({@code fsync} on): returns a second
 * through the services with two threads, rows and write-ahead log a return, rows imported a second; and its start on an
 * H2 file. It takes some ten minutes on two cores:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
 * java -cp "target/test-classes:target/classes:$(cat target/test.classpath)" io.sportello.bench.ReturnsBench
 * </pre>
 *
 * <p>Arguments choose parts: {@code start}, {@code returns}, {@code import}; {@code rows=5000} and {@code returns=200}
 * their sizes.
 */
public final class ReturnsBench {

    private static final int THREADS = 2;
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Map<String, Object> PROOF = Map.of("reference", "DkQ7RRMA");
    private static final List<String> STATUSES = List.of(
            "Pending",
            "Pending",
            "Pending",
            "Pending",
            "Approved",
            "Approved",
            "Approved",
            "Completed",
            "Completed",
            "Closed");

    private final IntakeFixture intake;
    private final ReturnQueries returns;
    private final Tasks tasks;
    private final ReportImports imports;
    private final DataSource database;
    private final Instant today = Instant.now();

    private ReturnsBench(ConfigurableApplicationContext context) {
        intake = context.getBean(IntakeFixture.class);
        returns = context.getBean(ReturnQueries.class);
        tasks = context.getBean(Tasks.class);
        imports = context.getBean(ReportImports.class);
        database = context.getBean(DataSource.class);
    }

    public static void main(String[] arguments) throws Exception {
        List<String> parts = List.of(arguments);
        if (wanted(parts, "start")) {
            StartBench.run();
        }
        if (wanted(parts, "returns") || wanted(parts, "import")) {
            onPostgres(parts);
        }
    }

    private static boolean wanted(List<String> parts, String part) {
        return parts.contains(part) || parts.stream().allMatch(each -> each.contains("="));
    }

    private static int size(List<String> parts, String name, int otherwise) {
        return parts.stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> Integer.valueOf(each.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }

    private static void onPostgres(List<String> parts) throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        // a checkpoint in the middle would log whole pages again
                        .setServerConfig("checkpoint_timeout", "1h")
                        .setServerConfig("max_wal_size", "8GB")
                        .start();
                ConfigurableApplicationContext context = SpringApplication.run(
                        SportelloApplication.class,
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--sportello.sample=false",
                        "--server.port=0")) {
            context.getBean(SellerFixture.class).twoSellers();
            ReturnsBench bench = new ReturnsBench(context);
            if (wanted(parts, "returns")) {
                bench.measureReturns(size(parts, "returns", 400));
            }
            if (wanted(parts, "import")) {
                bench.measureImport(size(parts, "rows", 20_000));
            }
        }
    }

    private void measureReturns(int count) throws Exception {
        inTwoThreads(count / 2, subject -> work());
        path("whole path, two threads", count, subject -> work());
        path("intake alone, two threads", count, subject -> take());
    }

    private void path(String name, int count, Consumer<Integer> one) throws Exception {
        Measured before = Measured.now(database);
        long begin = System.nanoTime();
        inTwoThreads(count, one);
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf("%-34s %9.1f a second (%d in %.1f s)%n", name, count / seconds, count, seconds);
        Measured.now(database).since(before).print(name, count);
    }

    private static void inTwoThreads(int count, Consumer<Integer> one) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            all.add(threads.submit(() -> one.accept(number)));
        }
        for (Future<?> each : all) {
            each.get();
        }
        threads.shutdown();
    }

    /** A return from its request to its confirmed refund, each step by a person. */
    private void work() {
        Subject subject = take();
        complete(subject, "decide-return", Map.of("answer", "authorise"));
        complete(subject, "authorise-request", PROOF);
        complete(
                subject,
                "receive-goods",
                Map.of("receivedOn", day(Duration.ZERO).toString()));
        complete(subject, "inspect-goods", inspection());
        complete(subject, "confirm-refund", Map.of("refund", "taken", "proof", "batch 1"));
        ReturnStatus status = As.support(() -> returns.get(subject)).status();
        if (status != ReturnStatus.REFUNDED) {
            throw new IllegalStateException(subject + " is " + status);
        }
    }

    private Subject take() {
        return intake.take(ReportFixture.unwantedHeadphones()
                        .ordered(today.minus(Duration.ofDays(14)).toString())
                        .requested(today.minus(Duration.ofHours(1)).toString()))
                .subject();
    }

    private void complete(Subject subject, String task, Map<String, Object> answers) {
        As.run(As.LIVIA, () -> {
            String open = tasks.of(subject).stream()
                    .filter(each -> each.completed() == null && each.task().equals(task))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(subject + " has no task " + task))
                    .id();
            tasks.complete(open, answers);
        });
    }

    private static Map<String, Object> inspection() {
        Map<String, Object> line = Map.of("condition", "NEW_UNOPENED", "price", new BigDecimal("79.90"));
        return Map.of("outboundShipping", 0, "lines", List.of(line));
    }

    private void measureImport(int rows) throws Exception {
        Measured before = Measured.now(database);
        long begin = System.nanoTime();
        long id = As.support(() -> receive(rows)).id();
        ImportView view = As.support(() -> imports.get(id));
        while (!view.status().ended() && System.nanoTime() - begin < LONGEST.toNanos()) {
            Thread.sleep(200);
            view = As.support(() -> imports.get(id));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%-34s %9.1f rows a second (%d of %d in %.1f s, %s, %d new, %d rejected)%n",
                "import, " + STATUSES.size() + " statuses mixed",
                view.rows() / seconds,
                view.rows(),
                rows,
                seconds,
                view.status(),
                view.fresh(),
                view.rejected());
        Measured.now(database).since(before).print("import", (int) view.rows());
    }

    private ImportView receive(int rows) throws IOException {
        byte[] content = table(rows).getBytes(StandardCharsets.UTF_8);
        return imports.receive(
                SellerFixture.NORDLICHT, "DE", "returns.txt", new ByteArrayInputStream(content), Channel.PAGE);
    }

    /** Four in ten unanswered, three authorised, two refunded, one closed. */
    private String table(int rows) {
        DateTimeFormatter dates = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);
        String requested = day(Duration.ZERO).format(dates);
        String ordered = day(Duration.ofDays(15)).format(dates);
        StringBuilder table = new StringBuilder(Reports.HEADER);
        for (int i = 0; i < rows; i++) {
            table.append(Reports.row("DB" + i + "RRMA", "Lamp", requested, "1", "79,90", "CR-UNWANTED_ITEM")
                    .replace("Approved", STATUSES.get(i % STATUSES.size()))
                    .replace("31-Oct-2026", ordered)
                    .replace("407-5583921-6642718", "407-%07d-6642718".formatted(i)));
        }
        return table.toString();
    }

    private LocalDate day(Duration ago) {
        return today.minus(ago).atZone(ZoneOffset.UTC).toLocalDate();
    }
}
