package io.sportello.bench;

import io.sportello.SportelloApplication;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.policies.Condition;
import io.sportello.policies.Decision;
import io.sportello.policies.FiredRow;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.deciding.FactsJson;
import io.sportello.policies.replay.NewReplay;
import io.sportello.policies.replay.ReplayReading;
import io.sportello.policies.replay.ReplayView;
import io.sportello.policies.replay.Replays;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.FeelValues;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.VersionLine;
import io.sportello.subjects.Subject;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures a replay on a real PostgreSQL: decisions of {@code check-eligibility}, made by asking the table and its floor,
 * with sellers' own answers for some, are replayed by the version that made them, which has to find none changed; and,
 * in the same run, the bare engine is asked the same in a loop. Little memory shows that it does not grow with the decisions:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
 * java -Xmx512m -cp "target/test-classes:target/classes:$(cat target/test.classpath)" io.sportello.bench.ReplayBench
 * </pre>
 *
 * <p>{@code decisions=1000000} says how many; arguments such as {@code --sportello.replays.threads=1} are the application's.
 */
public final class ReplayBench {

    private static final String POLICY = "check-eligibility";
    private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
    private static final int BATCH = 1_000;

    private final ConfigurableApplicationContext context;
    private final int count;
    private final JsonMapper json = FactsJson.mapper();

    private ReplayBench(ConfigurableApplicationContext context, int count) {
        this.context = context;
        this.count = count;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> given = List.of(arguments);
        int count = given.stream()
                .filter(each -> each.startsWith("decisions="))
                .map(each -> Integer.valueOf(each.substring(10)))
                .findFirst()
                .orElse(1_000_000);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_wal_size", "4GB")
                .start()) {
            List<String> options = new ArrayList<>(List.of(
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres",
                    "--sportello.sample=false",
                    "--server.port=0"));
            given.stream().filter(each -> each.startsWith("--")).forEach(options::add);
            try (ConfigurableApplicationContext context =
                    SpringApplication.run(SportelloApplication.class, options.toArray(String[]::new))) {
                context.getBean(SellerFixture.class).twoSellers();
                new ReplayBench(context, count).run();
            }
        }
    }

    private void run() throws Exception {
        long begin = System.nanoTime();
        batches().forEach(this::decide);
        context.getBean(JdbcTemplate.class).execute("analyze policy_decision");
        print("decided and stored", begin, count);
        bare(1);
        bare(Runtime.getRuntime().availableProcessors());
        replay();
    }

    private IntStream batches() {
        return IntStream.range(0, (count + BATCH - 1) / BATCH).parallel();
    }

    private void bare(int threads) throws InterruptedException {
        PolicyShelf shelf = context.getBean(PolicyShelf.class);
        CompiledTable table = shelf.table(shelf.inForce(POLICY, Instant.now()).orElseThrow());
        long begin = System.nanoTime();
        List<Thread> all = IntStream.range(0, threads)
                .mapToObj(thread -> new Thread(() -> {
                    for (int i = thread; i < count; i += threads) {
                        table.ask(plain(facts(i)));
                    }
                }))
                .toList();
        all.forEach(Thread::start);
        for (Thread each : all) {
            each.join();
        }
        print("bare engine, threads: " + threads, begin, count);
    }

    private void replay() throws InterruptedException {
        Replays replays = context.getBean(Replays.class);
        ReplayReading reading = context.getBean(ReplayReading.class);
        PolicyShelf shelf = context.getBean(PolicyShelf.class);
        VersionLine version = shelf.inForce(POLICY, Instant.now()).orElseThrow();
        String content = shelf.content(version);
        System.gc();
        long idle = heap(pool -> pool.getUsage().getUsed());
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        long id = As.call(As.TADEO, () -> replays.start(new NewReplay(POLICY, "v1", content, null, null, null, null)));
        long kept = 0;
        ReplayView view = As.call(As.TADEO, () -> reading.get(POLICY, id));
        while (!view.status().ended()) {
            Thread.sleep(500);
            kept = Math.max(kept, heap(ReplayBench::afterCollection));
            view = As.call(As.TADEO, () -> reading.get(POLICY, id));
        }
        print("replay", begin, view.looked());
        System.out.printf(
                "%s: same %,d, changed %,d, impossible %,d: %s %%%n",
                view.status(), view.same(), view.changed(), view.impossible(), view.samePercent());
        System.out.printf(
                "heap: %d MB used before, %d MB kept after collections at the most, %d MB at the highest (the peaks of its"
                        + " pools together), of %d MB at most%n",
                idle >> 20,
                kept >> 20,
                heap(pool -> pool.getPeakUsage().getUsed()) >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        if (view.same() != count) {
            throw new IllegalStateException("Some are not the same");
        }
    }

    private static long afterCollection(MemoryPoolMXBean pool) {
        return pool.getCollectionUsage() == null ? 0 : pool.getCollectionUsage().getUsed();
    }

    private static void print(String what, long begin, long decisions) {
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%-28s %,10.0f decisions a second (%,d in %.1f s)%n", what, decisions / seconds, decisions, seconds);
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long heap(ToLongFunction<MemoryPoolMXBean> what) {
        return pools().stream().mapToLong(what).sum();
    }

    private void decide(int batch) {
        Policies policies = context.getBean(Policies.class);
        List<Object[]> rows = new ArrayList<>(BATCH);
        for (int i = batch * BATCH; i < Math.min(count, (batch + 1) * BATCH); i++) {
            Question question = Question.of(POLICY, new Subject("return", "R-" + i), seller(i), facts(i))
                    .withOwn(i % 10 == 0 ? Map.of("windowDays", 20 + i % 30) : Map.of());
            rows.add(row(i, policies.preview(question)));
        }
        context.getBean(JdbcTemplate.class)
                .batchUpdate(
                        "insert into policy_decision (id, policy, version, subject, seller_id, decided_at, facts, answer,"
                                + " floor_policy, floor_version) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        rows);
    }

    private static String seller(int i) {
        return i % 2 == 0 ? SellerFixture.AURORA : SellerFixture.NORDLICHT;
    }

    private Object[] row(int i, Decision decision) {
        Map<String, Object> facts = new LinkedHashMap<>();
        decision.facts().forEach((name, value) -> facts.put(name, FactsJson.written(value)));
        return new Object[] {
            10_000_000L + i,
            POLICY,
            decision.version(),
            decision.subject().toString(),
            decision.sellerId(),
            Timestamp.from(FIRST.plusSeconds(20L * i)),
            json.writeValueAsString(facts),
            json.writeValueAsString(answer(decision)),
            decision.floorPolicy(),
            decision.floorVersion()
        };
    }

    /** As the log of decisions writes it. */
    private static Map<String, Object> answer(Decision decision) {
        List<Map<String, Object>> conditions = new ArrayList<>();
        for (Condition each : decision.conditions()) {
            Map<String, Object> condition = new LinkedHashMap<>();
            condition.put("output", each.output());
            condition.put("table", FactsJson.written(each.table()));
            condition.put("own", FactsJson.written(each.own()));
            condition.put("floor", FactsJson.written(each.floor()));
            condition.put("granted", FactsJson.written(each.granted()));
            condition.put("raised", each.raised());
            condition.put(
                    "floorRow", each.floorRow() == null ? null : each.floorRow().row());
            condition.values().removeIf(value -> value == null);
            conditions.add(condition);
        }
        return Map.of("rows", decision.rows().stream().map(FiredRow::row).toList(), "conditions", conditions);
    }

    private static Map<String, Object> plain(Map<String, Object> facts) {
        Map<String, Object> plain = new HashMap<>();
        facts.forEach((name, value) -> plain.put(name, FeelValues.plain(value)));
        return plain;
    }

    /** The facts of a number, always the same. */
    private static Map<String, Object> facts(int i) {
        SplittableRandom random = new SplittableRandom(i);
        LocalDate bought = LocalDate.of(2025, 9, 1).plusDays(random.nextInt(400));
        int days = random.nextInt(75);
        String reason = one(random, "buyer-remorse", "buyer-remorse", "defective", "not-as-described", "wrong-item");
        Map<String, Object> facts = new HashMap<>();
        facts.put("marketplace", one(random, "IT", "DE", "FR", "ES", "GB", "US"));
        facts.put("category", one(random, "electronics", "camera", "books", "video-games", "software", "clothing"));
        facts.put("channel", one(random, "MFN", "MFN", "MFN", "AFN"));
        facts.put("purchaseDate", bought);
        facts.put("requestDate", bought.plusDays(days + 3));
        facts.put("daysSinceDelivery", days);
        facts.put("reasonGroup", reason);
        facts.put("sellerFault", !reason.equals("buyer-remorse"));
        facts.put("inPolicy", Arrays.asList(true, false, null).get(random.nextInt(3)));
        facts.put("prime", random.nextBoolean());
        facts.put("amount", new BigDecimal(random.nextInt(500, 50_000)).movePointLeft(2));
        facts.put("currency", "EUR");
        return facts;
    }

    private static String one(SplittableRandom random, String... values) {
        return values[random.nextInt(values.length)];
    }
}
