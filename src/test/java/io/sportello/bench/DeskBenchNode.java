package io.sportello.bench;

import io.sportello.SportelloApplication;
import io.sportello.accounts.As;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerFixture;
import io.sportello.tasks.Drill;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** A node of {@link DeskBench}; the first one also makes the people and their tasks. */
final class DeskBenchNode {

    static final String PASSWORD = "a long password for a bench";

    private static final int BATCH = 100;

    private DeskBenchNode() {}

    public static void main(String[] arguments) {
        String[] options = Stream.concat(
                        Stream.of(
                                "--spring.datasource.url=" + arguments[0],
                                "--spring.datasource.username=postgres",
                                "--spring.datasource.password=postgres",
                                "--sportello.sample=false",
                                "--sportello.mail.outbox-dir=target/bench-outbox",
                                "--sportello.secrets.key-file=target/secrets.key"),
                        Stream.of(arguments).skip(3))
                .toArray(String[]::new);
        ConfigurableApplicationContext context = SpringApplication.run(SportelloApplication.class, options);
        int people = Integer.parseInt(arguments[1]);
        if (people > 0) {
            seed(context, people, Integer.parseInt(arguments[2]));
        }
    }

    /** Every third of the people is a lead. */
    private static void seed(ConfigurableApplicationContext context, int people, int tasks) {
        SellerFixture sellers = context.getBean(SellerFixture.class);
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        sellers.twoSellers();
        String hash = context.getBean(PasswordEncoder.class).encode(PASSWORD);
        for (int i = 0; i < people; i++) {
            Set<String> groups = i % 3 == 0 ? Set.of("support", "support-leads") : Set.of("support");
            sellers.colleague(new As.Person(address(i), Role.SUPPORT, groups, Set.of(), Locale.ENGLISH));
        }
        jdbc.update("update app_user set password_hash = ? where email like 'desk%'", hash);
        Drill drill = context.getBean(Drill.class);
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        Instant now = Instant.now();
        for (int from = 0; from < tasks; from += BATCH) {
            int first = from;
            As.system(() -> transaction.execute(status -> {
                for (int i = first; i < Math.min(tasks, first + BATCH); i++) {
                    drill.start(i % 2 == 0 ? Drill.auroras() : Drill.nordlichts(), now.plus(Duration.ofMinutes(i % 4_000)));
                }
                return true;
            }));
        }
        jdbc.execute("create table bench_ready (ready integer)");
        jdbc.execute("insert into bench_ready values (1)");
    }

    static String address(int person) {
        return "desk" + person + "@sportello.example";
    }
}
