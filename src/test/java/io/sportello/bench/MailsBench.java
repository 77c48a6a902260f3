package io.sportello.bench;

import io.sportello.SportelloApplication;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.mail.MailChannel;
import io.sportello.mail.MailFile;
import io.sportello.mail.MailImportView;
import io.sportello.mail.MailImports;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures how fast a file of mails comes in on a real PostgreSQL that keeps what it commits, and the memory it takes:
 * made-up mails in the marketplace's form in three languages, one in five of them a copy. By the folder's way: the stored
 * file is worked off by the engine's jobs, each buyer's message becomes or joins a thread with its process, task, clocks and
 * ladder.
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/test.classpath -Dmdep.includeScope=test
 * java -Xmx512m -cp "target/test-classes:target/classes:$(cat target/test.classpath)" io.sportello.bench.MailsBench mails=5000
 * </pre>
 *
 * <p>{@code kind=messages} (the default) are buyers' messages, two in a thread of three; {@code kind=notices} are account
 * notices, which are read, kept and filed and start nothing. {@code seconds=90} stops measuring earlier.
 */
public final class MailsBench {

    private static final String SERVER = "mx.sportello.example";

    private MailsBench() {}

    public static void main(String[] arguments) throws Exception {
        int count = size(List.of(arguments), "mails", 5_000);
        boolean messages = !List.of(arguments).contains("kind=notices");
        Path mbox = Files.createTempFile("sportello-bench", ".mbox");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
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
            write(mbox, count, messages);
            measure(context, mbox, count, messages, Duration.ofSeconds(size(List.of(arguments), "seconds", 3600)));
        } finally {
            Files.deleteIfExists(mbox);
        }
    }

    private static int size(List<String> parts, String name, int otherwise) {
        return parts.stream()
                .filter(each -> each.startsWith(name + "="))
                .map(each -> Integer.valueOf(each.substring(name.length() + 1)))
                .findFirst()
                .orElse(otherwise);
    }

    private static void measure(
            ConfigurableApplicationContext context, Path mbox, int count, boolean messages, Duration longest)
            throws Exception {
        MailImports imports = context.getBean(MailImports.class);
        DataSource database = context.getBean(DataSource.class);
        Measured before = Measured.now(database);
        System.gc();
        long idle = heap(pool -> pool.getUsage().getUsed());
        pools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        long id = As.system(() -> receive(imports, mbox));
        System.out.printf("stored %,d bytes in %.1f s%n", Files.size(mbox), (System.nanoTime() - begin) / 1e9);
        begin = System.nanoTime();
        MailImportView view = As.support(() -> imports.get(id));
        while (!view.status().ended() && System.nanoTime() - begin < longest.toNanos()) {
            Thread.sleep(500);
            view = As.support(() -> imports.get(id));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "import of %s %9.1f mails a second (%,d of %,d in %.1f s, %s: %s)%n",
                messages ? "buyers' messages" : "notices",
                view.counts().total() / seconds,
                view.counts().total(),
                count,
                seconds,
                view.status(),
                view.counts());
        System.out.printf(
                "heap: %d MB used before, %d MB at the highest (the peaks of its pools together), of %d MB at most%n",
                idle >> 20,
                heap(pool -> pool.getPeakUsage().getUsed()) >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        Measured.now(database).since(before).print("import, a mail", (int)
                Math.max(1, view.counts().total()));
    }

    private static List<MemoryPoolMXBean> pools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long heap(ToLongFunction<MemoryPoolMXBean> what) {
        return pools().stream().mapToLong(what).sum();
    }

    private static long receive(MailImports imports, Path mbox) throws IOException {
        try (InputStream content = Files.newInputStream(mbox)) {
            MailFile file = new MailFile(SellerFixture.AURORA, "bench.mbox", MailChannel.FOLDER, SERVER);
            return imports.receive(file, content).id();
        }
    }

    private static void write(Path mbox, int count, boolean messages) throws IOException {
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().minus(Duration.ofMinutes(5)).atZone(ZoneOffset.UTC));
        try (BufferedWriter out = Files.newBufferedWriter(mbox)) {
            for (int i = 0; i < count; i++) {
                // one in five is a copy of an earlier one
                int number = i % 5 == 4 ? i - 3 : i;
                out.write("From bench Tue Nov 24 08:00:00 2026\n");
                out.write(messages ? message(number, now) : notice(number, now));
                out.write("\n\n");
            }
        }
    }

    private static String notice(int number, String now) {
        return head("amazon.it", "seller-performance@amazon.it", number, now) + "Subject: Avviso " + number
                + "\nContent-Type: text/plain; charset=UTF-8\n\nAvviso " + number + "\n";
    }

    private static String message(int number, String now) {
        Words words = Words.values()[number % Words.values().length];
        int thread = number / 9 * 6 + number % 6;
        String order = "404-%07d-%07d".formatted(thread, thread);
        String sender = "buyer%07d@marketplace.%s".formatted(thread, words.domain);
        String text = words.said.repeat(3) + " (" + number + ")";
        return head(words.domain, sender, number, now) + "Reply-To: " + sender
                + "\nX-Space-Notification-Type: BBC_MESSAGE_SENT_TO_MERCHANT\nX-Marketplace-ID: " + words.marketplace
                + "\nSubject: " + words.subject.formatted(order)
                + "\nContent-Type: multipart/alternative; boundary=\"=_b\"\n\n--=_b\n"
                + "Content-Type: text/plain; charset=UTF-8\n\n" + order + "\n\n------------- " + words.begin
                + " -------------\n\n" + text + "\n\n------------- " + words.end + " -------------\n\n--=_b\n"
                + "Content-Type: text/html; charset=UTF-8\n\n<html><body><p>" + order + "</p><pre>" + text
                + "</pre><p><a href=\"https://sellercentral." + words.domain
                + "/messaging/no-response-needed?t=BENCH&amp;m=B\">-</a></p></body></html>\n--=_b--\n";
    }

    private static String head(String domain, String sender, int number, String now) {
        return "Authentication-Results: " + SERVER + "; dkim=pass header.d=" + domain + "\nDate: " + now + "\nFrom: "
                + sender + "\nTo: shop@example.org\nMessage-ID: <bench-" + number
                + "@eu-west-1.amazonses.com>\nMIME-Version: 1.0\n";
    }

    /** The marketplace's and the buyers' words in three languages. */
    private enum Words {
        IT(
                "amazon.it",
                "APJ6JRA9NG5V4",
                "Richiesta di informazioni (Ordine: %s)",
                "Messaggio:",
                "Fine messaggio",
                "Buongiorno, il pacco non è ancora arrivato. Potete dirmi dove si trova? "),
        DE(
                "amazon.de",
                "A1PA6795UKMFR9",
                "Anfrage (Bestellung: %s)",
                "Nachricht:",
                "Ende der Nachricht",
                "Guten Tag, das Gerät lässt sich nicht einschalten. Tauschen Sie es um? "),
        GB(
                "amazon.co.uk",
                "A1F83G8C2ARO7P",
                "Inquiry (Order: %s)",
                "Begin message",
                "End message",
                "Hello, the tracking says delivered but nothing is here. Could you check? ");

        private final String domain;
        private final String marketplace;
        private final String subject;
        private final String begin;
        private final String end;
        private final String said;

        Words(String domain, String marketplace, String subject, String begin, String end, String said) {
            this.domain = domain;
            this.marketplace = marketplace;
            this.subject = subject;
            this.begin = begin;
            this.end = end;
            this.said = said;
        }
    }
}
