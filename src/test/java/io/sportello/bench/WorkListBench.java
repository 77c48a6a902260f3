package io.sportello.bench;

import io.sportello.SportelloApplication;
import io.sportello.accounts.As;
import io.sportello.tasks.TaskOrder;
import io.sportello.tasks.TaskQuery;
import io.sportello.tasks.TaskQuery.Who;
import io.sportello.tasks.Tasks;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import org.camunda.bpm.engine.TaskService;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Measures the work list on a real PostgreSQL with open and, twice as many, finished tasks of 200 sellers: the first page of
 * fifty and the count of the common views, through {@link Tasks} as a page asks it; and, on the same tasks in the same run,
 * the engine's own {@code TaskQuery}, page and count, filtered alike, the seller as a process variable:
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
 * java -Xmx1g -cp "target/test-classes:target/classes:$(cat target/test.classpath)" io.sportello.bench.WorkListBench
 * </pre>
 *
 * <p>{@code open=10000,1000000} says at which numbers of open tasks to measure, {@code rounds=200} how often, and
 * {@code engine=20} how often the engine is asked.
 */
public final class WorkListBench {

    private static final int SELLERS = 200;
    private static final int PAGE = 50;

    /** Every third task is open. */
    private static final String TASKS =
            """
            insert into task_item (task_id, subject, seller_id, marketplace, process_key, task_key, title, order_id, amount,
              currency, candidate_group, assignee, priority, due, due_order, created_at, is_open, completed_at,
              completed_by, version, buyer, reason, amount_order, changed_at, words)
            select 't' || n, 'return/R-' || n, 'seller-' || n % 200, (array['IT','DE','FR','ES'])[1 + n % 4],
              (array['handle-return','answer-message','answer-claim'])[1 + n % 7 % 3],
              (array['decide-return','reply-to-buyer','decide-claim'])[1 + n % 7 % 3], thing || ' ' || n % 977,
              '407-' || first || '-' || second, n % 300, 'EUR',
              (array['support','support','support','support-leads','compliance'])[1 + n % 5],
              case when is_open and n % 11 < 4 then agent end, 10 * (n % 9), due, due, created, is_open,
              case when not is_open then due end, case when not is_open then agent end, 0,
              'b' || n || '@marketplace.example', 'return.reason.DEFECTIVE', n % 300, created,
              lower(thing) || ' ' || n % 977 || ' 407 ' || first || ' ' || second || ' return r ' || n || ' b' || n
                || ' marketplace example'
            from (select n, n % 3 = 0 as is_open, lpad((n * 7919 % 10000000)::text, 7, '0') as first,
                lpad(n::text, 7, '0') as second, 'agent' || n % 50 || '@sportello.example' as agent,
                (array['Bluetooth headphones','Table lamp','Espresso machine','Running shoes','Wireless mouse',
                  'Charging cable','Desk chair','Water bottle','Phone case','Garden hose'])[1 + n * 31 % 10] as thing,
                now() + make_interval(secs => n * 104729 % 2700000 - 86400) as due,
                now() - make_interval(secs => n * 15485863 % 800000) as created
              from generate_series(1::bigint, ?::bigint) n) made""";

    /** One execution, task, candidate group and variable for each open task, as the engine would have written them. */
    private static final List<String> ENGINE = List.of(
            """
            insert into act_ru_execution (id_, rev_, proc_inst_id_, proc_def_id_, act_id_, is_active_, is_concurrent_,
              is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
            select 'e' || task_id, 1, 'e' || task_id, max_id, 'decide-return', true, false, true, false, 1, 0, 1
            from task_item, (select max(id_) as max_id from act_re_procdef where key_ = 'handle-return') latest
            where is_open""",
            """
            insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_,
              priority_, create_time_, due_date_, suspension_state_)
            select task_id, 1, 'e' || task_id, 'e' || task_id, max_id, title, task_key, assignee, priority,
              created_at at time zone 'UTC', due at time zone 'UTC', 1
            from task_item, (select max(id_) as max_id from act_re_procdef where key_ = 'handle-return') latest
            where is_open""",
            """
            insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
            select 'i' || task_id, 1, candidate_group, 'candidate', task_id from task_item where is_open""",
            """
            insert into act_ru_variable (id_, rev_, type_, name_, execution_id_, proc_inst_id_, text_, var_scope_,
              sequence_counter_, is_concurrent_local_)
            select 'v' || task_id, 1, 'string', 'sellerId', 'e' || task_id, 'e' || task_id, seller_id, 'e' || task_id, 1,
              false from task_item where is_open""");

    private final Tasks tasks;
    private final TaskService engine;
    private final JdbcTemplate jdbc;
    private final int rounds;
    private final int engineRounds;
    private final Instant now = Instant.now();

    private WorkListBench(ConfigurableApplicationContext context, int rounds, int engineRounds) {
        this.tasks = context.getBean(Tasks.class);
        this.engine = context.getBean(TaskService.class);
        this.jdbc = context.getBean(JdbcTemplate.class);
        this.rounds = rounds;
        this.engineRounds = engineRounds;
    }

    public static void main(String[] arguments) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "off")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("shared_buffers", "512MB")
                .start()) {
            try (ConfigurableApplicationContext context = SpringApplication.run(
                    SportelloApplication.class,
                    "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres",
                    "--sportello.sample=false",
                    "--sportello.jobs.enabled=false",
                    "--server.port=0")) {
                WorkListBench bench =
                        new WorkListBench(context, number(arguments, "rounds", 200), number(arguments, "engine", 20));
                bench.run(Arrays.stream(text(arguments, "open", "10000,1000000").split(",", -1))
                        .map(Integer::valueOf)
                        .toList());
            }
        }
    }

    private static int number(String[] arguments, String name, int otherwise) {
        return Integer.parseInt(text(arguments, name, Integer.toString(otherwise)));
    }

    private static String text(String[] arguments, String name, String otherwise) {
        return Arrays.stream(arguments)
                .filter(each -> each.startsWith(name + "="))
                .map(each -> each.substring(name.length() + 1))
                .findFirst()
                .orElse(otherwise);
    }

    private void run(List<Integer> sizes) {
        for (int open : sizes) {
            fill(open);
            warmUp();
            System.out.printf("%n%,d open and %,d finished tasks of %d sellers%n", open, 2 * open, SELLERS);
            System.out.println("view                           page p50      p95   count p50      p95 ms  counted");
            ours();
            if (engineRounds > 0) {
                engines();
            }
        }
    }

    private void fill(int open) {
        long begin = System.nanoTime();
        jdbc.execute("truncate act_ru_variable, act_ru_identitylink, act_ru_task, act_ru_execution, task_item cascade");
        jdbc.update(TASKS, 3L * open);
        if (engineRounds > 0) {
            ENGINE.forEach(jdbc::update);
        }
        jdbc.execute("vacuum analyze");
        System.out.printf("filled in %.0f s%n", (System.nanoTime() - begin) / 1e9);
    }

    /** Asks each view before any is measured: else the first would pay for the compiling of what all of them share. */
    private void warmUp() {
        as(() -> views().values().forEach(question -> {
            for (int i = 0; i < rounds; i++) {
                tasks.find(question.apply(i), null, PAGE);
                tasks.count(question.apply(i));
            }
        }));
    }

    private void ours() {
        as(() -> views().forEach(this::measure));
    }

    private static Map<String, IntFunction<TaskQuery>> views() {
        Map<String, IntFunction<TaskQuery>> views = new LinkedHashMap<>();
        views.put("mine", i -> TaskQuery.open(Who.MINE));
        views.put("my groups", i -> TaskQuery.open(Who.MY_GROUPS));
        views.put("my groups, by amount", i -> TaskQuery.open(Who.MY_GROUPS).by(TaskOrder.AMOUNT, false));
        views.put("my groups, by priority", i -> TaskQuery.open(Who.MY_GROUPS).by(TaskOrder.PRIORITY, false));
        views.put("unassigned", i -> TaskQuery.open(Who.UNASSIGNED));
        views.put("overdue", i -> TaskQuery.open(Who.MY_GROUPS).late());
        views.put("one seller", i -> TaskQuery.open(Who.MY_GROUPS).of("seller-" + i % SELLERS, null));
        views.put("one seller and site", i -> TaskQuery.open(Who.MY_GROUPS).of("seller-" + i % SELLERS, site(i)));
        views.put("text, an order", i -> TaskQuery.open(Who.ANYBODY).matching("407-" + order(i)));
        views.put("text, a rare word", i -> TaskQuery.open(Who.ANYBODY).matching("headphones " + (100 + i)));
        views.put("text, a frequent word", i -> TaskQuery.open(Who.MY_GROUPS).matching("lamp"));
        views.put("text of one seller", i -> TaskQuery.open(Who.MY_GROUPS)
                .of("seller-" + i % SELLERS, null)
                .matching("headphones"));
        views.put("finished", i -> TaskQuery.finished(Who.ANYBODY));
        views.put("finished by me", i -> TaskQuery.finished(Who.MINE));
        views.put("finished, text", i -> TaskQuery.finished(Who.ANYBODY).matching("lamp " + (100 + i)));
        return views;
    }

    private static String order(int i) {
        long n = 3L * (i + 1);
        return "%07d".formatted(n * 7919 % 10_000_000);
    }

    private static String site(int i) {
        return List.of("IT", "DE", "FR", "ES").get(i % 4);
    }

    private void measure(String view, IntFunction<TaskQuery> question) {
        int[] found = new int[1];
        print(
                view,
                times(
                        rounds,
                        i -> found[0] = tasks.find(question.apply(i), null, PAGE)
                                .tasks()
                                .size()),
                times(
                        rounds,
                        i -> found[0] = (int) tasks.count(question.apply(i)).number()),
                found[0]);
    }

    private static void as(Runnable work) {
        As.Person agent = new As.Person(
                "agent7@sportello.example", As.LIVIA.role(), As.MAREK.groups(), As.LIVIA.sellers(), As.LIVIA.locale());
        As.call(agent, () -> {
            work.run();
            return null;
        });
    }

    private void engines() {
        Map<String, IntFunction<org.camunda.bpm.engine.task.TaskQuery>> views = new LinkedHashMap<>();
        views.put("mine", i -> all().taskAssignee("agent7@sportello.example"));
        views.put("my groups", i -> mine());
        views.put("unassigned", i -> all().taskCandidateGroupIn(groups()).taskUnassigned());
        views.put("overdue", i -> mine().dueBefore(Date.from(now)));
        views.put("one seller", i -> mine().processVariableValueEquals("sellerId", "seller-" + i % SELLERS));
        views.put("text, title only", i -> all().taskNameLike("%headphones " + (100 + i) + "%"));
        views.forEach((view, question) -> {
            int[] found = new int[1];
            print(
                    "TaskQuery: " + view,
                    times(
                            engineRounds,
                            i -> found[0] = question.apply(i)
                                    .orderByDueDate()
                                    .asc()
                                    .listPage(0, PAGE)
                                    .size()),
                    times(engineRounds, i -> found[0] = (int) question.apply(i).count()),
                    found[0]);
        });
    }

    private org.camunda.bpm.engine.task.TaskQuery all() {
        return engine.createTaskQuery();
    }

    private org.camunda.bpm.engine.task.TaskQuery mine() {
        return all().taskCandidateGroupIn(groups()).includeAssignedTasks();
    }

    private static List<String> groups() {
        return List.copyOf(As.MAREK.groups());
    }

    /** Milliseconds, in order; the first tenth warms up. */
    private static double[] times(int times, IntConsumer work) {
        int warm = Math.max(2, times / 10);
        double[] measured = new double[times];
        for (int i = -warm; i < times; i++) {
            long begin = System.nanoTime();
            work.accept(i + warm);
            if (i >= 0) {
                measured[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(measured);
        return measured;
    }

    private static void print(String view, double[] page, double[] count, int counted) {
        System.out.printf(
                "%-30s %8.1f %8.1f   %8.1f %8.1f   %,9d%n",
                view, at(page, 0.5), at(page, 0.95), at(count, 0.5), at(count, 0.95), counted);
    }

    private static double at(double[] sorted, double share) {
        return sorted[Math.min(sorted.length - 1, (int) (sorted.length * share))];
    }
}
