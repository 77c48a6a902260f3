package io.sportello.bench;

import io.sportello.SportelloApplication;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.messages.BuyerMessage;
import io.sportello.messages.MessageIntake;
import io.sportello.tasks.Tasks;
import io.sportello.workflow.Workflow;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** A node of {@link MessagesBench}: takes messages in, or does what is due and answers some of it meanwhile. */
final class MessagesBenchNode {

    private static final int BATCH = 100;
    private static final Duration WAITED = Duration.ofHours(23);

    private final ConfigurableApplicationContext context;
    private final JdbcTemplate jdbc;

    private MessagesBenchNode(ConfigurableApplicationContext context) {
        this.context = context;
        this.jdbc = context.getBean(JdbcTemplate.class);
    }

    public static void main(String[] arguments) throws Exception {
        String[] task = arguments[1].split("=", 2);
        boolean intake = task[0].equals("intake");
        String[] options = Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=" + arguments[0],
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=postgres",
                                "--sportello.sample=false",
                                "--sportello.jobs.enabled=" + !intake,
                                "--sportello.jobs.lock=PT30S",
                                "--sportello.mail.outbox-dir=target/bench-outbox",
                                "--sportello.secrets.key-file=target/secrets.key",
                                "--server.port=0"),
                        Stream.of(arguments).skip(2))
                .toArray(String[]::new);
        MessagesBenchNode node = new MessagesBenchNode(SpringApplication.run(SportelloApplication.class, options));
        if (intake) {
            node.takeIn(Integer.parseInt(task[1]));
            System.exit(0);
        }
        node.answer(Integer.parseInt(task[1]));
    }

    /** The last message is of the morning, for copies of it. */
    private void takeIn(int count) {
        SellerFixture sellers = context.getBean(SellerFixture.class);
        sellers.twoSellers();
        sellers.colleague(As.MAREK);
        sellers.colleague(As.LIVIA);
        jdbc.execute("create table bench_go (go integer)");
        jdbc.execute("create table bench_ready (ready integer)");
        jdbc.execute("create table bench_intake (rate float)");
        Instant now = Instant.now();
        long begin = System.nanoTime();
        for (int first = 0; first < count; first += BATCH) {
            take(now.minus(WAITED), first, Math.min(count, first + BATCH), "due");
        }
        jdbc.update("insert into bench_intake values (?)", count / ((System.nanoTime() - begin) / 1e9));
        take(now, count, count + 1, "copied");
    }

    private void take(Instant at, int from, int to, String article) {
        MessageIntake intake = context.getBean(MessageIntake.class);
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        As.system(() -> transaction.execute(running -> {
            context.getBean(Workflow.class).together(() -> {
                for (int i = from; i < to; i++) {
                    intake.take(message(at, i, article));
                }
            });
            return true;
        }));
    }

    private static BuyerMessage message(Instant at, int i, String article) {
        String alias = "bench" + i + "@marketplace.amazon.it";
        return new BuyerMessage(
                SellerFixture.AURORA,
                1_000_000L + i,
                at,
                "<" + i + "@eu-west-1.amazonses.com>",
                List.of(),
                alias,
                alias,
                "IT",
                "404-%07d-0000001".formatted(i),
                "Richiesta di informazioni",
                "Dov'è il mio pacco?",
                Locale.ITALIAN,
                article,
                null,
                true,
                false,
                List.of());
    }

    /** Answers some of what is due, from the moment on when the time is up. */
    private void answer(int count) throws InterruptedException {
        Tasks tasks = context.getBean(Tasks.class);
        List<String> open = count == 0
                ? List.of()
                : jdbc.queryForList(
                        "select task_id from task_item t join message_thread m on t.subject = 'message/M-' || m.id"
                                + " where is_open and article = 'due' order by m.id desc limit " + count,
                        String.class);
        jdbc.update("insert into bench_ready values (1)");
        while (count > 0 && jdbc.queryForList("select go from bench_go").isEmpty()) {
            Thread.sleep(20);
        }
        for (String task : open) {
            try {
                As.run(As.LIVIA, () -> tasks.complete(task, Map.of("answer", "none", "reason", "Only thanks")));
            } catch (RuntimeException e) {
                System.err.println("BENCH answer refused: " + e);
            }
        }
        Thread.currentThread().join();
    }
}
