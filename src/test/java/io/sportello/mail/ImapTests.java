package io.sportello.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.accounts.SellerScope;
import io.sportello.mail.reading.Eml;
import jakarta.mail.Flags;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Reading real mailboxes. */
@SportelloTest
@Timeout(120)
class ImapTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String NODE = "node-one";

    @Autowired
    MailboxAdministration administration;

    @Autowired
    MailboxAccesses accesses;

    @Autowired
    MailboxCursors cursors;

    @Autowired
    MailIntake intake;

    @Autowired
    Mails mails;

    @Autowired
    SellerFixture sellers;

    @Autowired
    SellerScope scope;

    @Autowired
    Clock clock;

    @Autowired
    JdbcTemplate jdbc;

    private final ScheduledExecutorService alarm = Executors.newScheduledThreadPool(1);
    private GreenMail server;
    private GreenMailUser user;
    private String seller;
    private long mailbox;
    private MailboxReader reader;

    @BeforeEach
    void aMailbox() {
        seller = "imap-" + NUMBER.incrementAndGet();
        sellers.seller(seller, "Imap", "IT", Locale.ITALIAN, "Europe/Rome");
        startServer(0);
        mailbox = As.admin(() -> administration.add(form("secret", 0)));
    }

    @AfterEach
    void stop() {
        if (reader != null) {
            reader.stop();
        }
        alarm.shutdownNow();
        server.stop();
        As.admin(() -> {
            administration.remove(mailbox);
            return null;
        });
    }

    @Test
    void takesAThousandMailsWithDuplicatesOnceAndMarksNothing() throws Exception {
        for (int i = 0; i < 1000; i++) {
            deliver(Eml.mail("imap" + i / 2).text("Hello " + i / 2));
        }
        assertThat(collect()).isEqualTo(1000);
        assertThat(taken()).hasSize(500);
        assertThat(collect()).isZero();
        var inbox = server.getManagers().getImapHostManager().getInbox(user);
        assertThat(inbox.getMessageCount()).isEqualTo(1000);
        assertThat(inbox.getMessages())
                .noneMatch(message -> message.getFlags().contains(Flags.Flag.SEEN)
                        || message.getFlags().contains(Flags.Flag.DELETED));
    }

    @Test
    void readsOnWhereItStopped() throws Exception {
        deliver(Eml.mail("one").text("1"));
        collect();
        deliver(Eml.mail("two").text("2"));
        assertThat(collect()).isEqualTo(1);
        assertThat(taken()).hasSize(2);
    }

    @Test
    void looksThroughAFolderThatIsNumberedAnewAndTakesOnlyWhatIsNew() throws Exception {
        deliver(Eml.mail("one").text("1"));
        deliver(Eml.mail("two").text("2"));
        collect();
        restartServer();
        // this server names a generation by the second, so the known one is made another in any case
        jdbc.update("update mailbox_cursor set uid_validity = uid_validity - 1 where mailbox_id = ?", mailbox);
        jdbc.update("update received_mail set uid_validity = uid_validity - 1 where mailbox_id = ?", mailbox);
        long before = cursors.position(mailbox).uidValidity();
        deliver(Eml.mail("three").text("3"));
        deliver(Eml.mail("two").text("2"));
        deliver(Eml.mail("one").text("1"));
        assertThat(collect()).isEqualTo(3);
        assertThat(cursors.position(mailbox).uidValidity()).isNotEqualTo(before);
        assertThat(taken()).hasSize(3);
    }

    @Test
    void hearsOfNewMailsComesBackAfterTroubleAndSaysWhatIsWrong() throws Exception {
        startReader(Duration.ofSeconds(8));
        await(() -> status().connected());
        deliver(Eml.mail("first").text("1"));
        await(() -> taken().size() == 1);
        int port = server.getImap().getPort();
        server.stop();
        await(() -> "mail.trouble.refused".equals(status().trouble()));
        assertThat(status().connected()).isFalse();
        startServer(port);
        deliver(Eml.mail("second").text("2"));
        deliver(Eml.mail("first").text("1"));
        await(() -> taken().size() == 2);
        assertThat(status().connected()).isTrue();
        assertThat(status().trouble()).isNull();
    }

    @Test
    void saysThatThePasswordIsWrong() throws Exception {
        As.admin(() -> {
            administration.change(mailbox, form("wrong", 0));
            return null;
        });
        startReader(Duration.ofMinutes(2));
        await(() -> "mail.trouble.login".equals(status().trouble()));
    }

    @Test
    void isReadByOneNodeOnly() throws Exception {
        deliver(Eml.mail("held").text("1"));
        assertThat(cursors.hold(mailbox, "node-two", Duration.ofMinutes(2))).isTrue();
        assertThat(cursors.hold(mailbox, NODE, Duration.ofMinutes(2))).isFalse();
        try (MailboxConnection connection = connect()) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(
                            () -> scope.callAsSystem(() -> round().collect(connection, () -> true))))
                    .isInstanceOf(LeaseLost.class);
        }
        assertThat(taken()).isEmpty();
        cursors.release(mailbox, "node-two");
        assertThat(collect()).isEqualTo(1);
    }

    @Test
    void leavesOlderMailsAlone() throws Exception {
        As.admin(() -> {
            MailboxForm known = administration.form(mailbox);
            administration.change(mailbox, since(known, LocalDate.of(2027, 6, 1)));
            return null;
        });
        deliver(Eml.mail("old").text("1"));
        assertThat(collect()).isEqualTo(1);
        assertThat(taken()).isEmpty();
        assertThat(collect()).isZero();
    }

    @Test
    void takesALargeMailFromTheServer() throws Exception {
        deliver(Eml.mail("large").withFile("words", "large.pdf", 5_000_000));
        collect();
        assertThat(taken()).singleElement().satisfies(one -> assertThat(one.size())
                .isGreaterThan(6_000_000));
    }

    private int collect() throws Exception {
        assertThat(cursors.hold(mailbox, NODE, Duration.ofMinutes(2))).isTrue();
        try (MailboxConnection connection = connect()) {
            return scope.callAsSystem(() -> round().collect(connection, () -> true));
        }
    }

    private MailboxConnection connect() throws Exception {
        return new MailboxConnection(access().server(), "INBOX");
    }

    private MailboxAccess access() {
        return scope.callAsSystem(accesses::all).stream()
                .filter(one -> one.id() == mailbox)
                .findFirst()
                .orElseThrow();
    }

    private MailboxRound round() {
        return new MailboxRound(access(), NODE, cursors, intake, clock);
    }

    private void startReader(Duration lease) {
        MailboxPatience patience = new MailboxPatience(
                lease, Duration.ofMillis(200), Duration.ofMillis(100), Duration.ofMillis(500), alarm);
        reader = new MailboxReader(access(), patience, cursors, round(), scope, NODE);
        Thread thread = new Thread(reader, "test-mailbox");
        thread.setDaemon(true);
        thread.start();
    }

    private void startServer(int port) {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_IMAP);
        server = new GreenMail(setup);
        server.start();
        user = server.setUser("shop@example.org", "shop", "secret");
    }

    private void restartServer() throws InterruptedException {
        int port = server.getImap().getPort();
        server.stop();
        Thread.sleep(20);
        startServer(port);
    }

    private void deliver(Eml mail) throws Exception {
        user.deliver(new MimeMessage(null, mail.open()));
    }

    private MailboxForm form(String password, int version) {
        return new MailboxForm(
                version,
                seller,
                "shop@example.org",
                "127.0.0.1",
                server.getImap().getPort(),
                ConnectionSecurity.NONE,
                "INBOX",
                "shop",
                password,
                "",
                LocalDate.of(2020, 1, 1),
                "",
                587,
                ConnectionSecurity.NONE);
    }

    private static MailboxForm since(MailboxForm known, LocalDate since) {
        return new MailboxForm(
                known.version(),
                known.sellerId(),
                known.address(),
                known.host(),
                known.port(),
                known.security(),
                known.folder(),
                known.login(),
                "",
                known.authServer(),
                since,
                known.smtpHost(),
                known.smtpPort(),
                known.smtpSecurity());
    }

    private MailboxStatus status() {
        return cursors.status(mailbox);
    }

    private List<MailView> taken() {
        return As.call(As.supportOf(seller), () -> mails.in(MailState.TRIAGE, Long.MAX_VALUE, 2000));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            if (condition.getAsBoolean()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("It did not happen in 30 s");
    }
}
