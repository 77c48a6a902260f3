package io.sportello.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.micrometer.core.instrument.MeterRegistry;
import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import io.sportello.navigation.Standing;
import io.sportello.navigation.Standing.Level;
import io.sportello.navigation.StandingSource;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.Workflow;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/** Mails leave once, after their hold, in their thread, or a person hears why not. */
@SportelloTest
@Timeout(60)
class OutboxTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String SHOP = "shop@example.org";

    @Value("${sportello.mail.outbox-dir}")
    Path outboxFolder;

    @Autowired
    Outbox outbox;

    @Autowired
    MailSending sending;

    @Autowired
    SendingSteps steps;

    @Autowired
    MailboxAdministration administration;

    @Autowired
    Documents documents;

    @Autowired
    MailListener listener;

    @Autowired
    EngineJobs jobs;

    @Autowired
    Workflow workflow;

    @Autowired
    StandingSource outboxStanding;

    @Autowired
    MeterRegistry meters;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private String seller;

    @BeforeEach
    void aSeller() {
        sellers.twoSellers();
        seller = "smtp-" + NUMBER.incrementAndGet();
        sellers.seller(seller, "Smtp", "IT", Locale.ITALIAN, "Europe/Rome");
    }

    @AfterEach
    void stop() {
        server.stop();
        clock.advance(Duration.ofDays(1));
        jobs.runDue();
    }

    @Test
    void leavesAfterTheHoldWithTheHeadersOfItsThread() throws Exception {
        long id = send(startServer());
        clock.advance(Duration.ofSeconds(29));
        jobs.runDue();
        assertThat(standing()).isEqualTo(new Standing("outbox", "/mail", "mail-forward", Level.FINE, "waiting", 1, 0));
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        jobs.runDue();
        MimeMessage sent = server.getReceivedMessages()[0];
        assertThat(sent.getMessageID()).isEqualTo(status(id).messageId()).endsWith("@example.org>");
        assertThat(sent.getHeader("In-Reply-To", null)).isEqualTo("<b@example.com>");
        assertThat(sent.getHeader("References", null).replaceAll("\\s+", " "))
                .isEqualTo("<a@example.com> <b@example.com>");
        assertThat(sent.getSubject()).isEqualTo("Re: Dov'è il mio ordine?");
        assertThat(sent.getFrom()[0]).hasToString(SHOP);
        assertThat(((String) sent.getContent()).strip()).isEqualTo("Grüße, è in viaggio.");
        assertThat(status(id).state()).isEqualTo(OutgoingState.SENT);
        assertThat(listener.heard(MailSent.class)).contains(new MailSent(id, subject(), sent.getMessageID(), false));
        clock.advance(Duration.ofDays(2));
        jobs.runDue();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void canBeTakenBackDuringTheHoldOnly() throws Exception {
        long back = send(startServer());
        assertThat(As.support(() -> outbox.takeBack(back))).isTrue();
        assertThat(As.support(() -> outbox.takeBack(back))).isFalse();
        leave();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(status(back).state()).isEqualTo(OutgoingState.TAKEN_BACK);
        assertThat(ended(back)).contains("mail-taken-back");
    }

    @Test
    void isTooLateToTakeBackWhatLeft() throws Exception {
        long id = send(startServer());
        leave();
        assertThat(As.support(() -> outbox.takeBack(id))).isFalse();
        assertThat(ended(id)).contains("mail-left");
    }

    @Test
    void waitsForAServerThatIsDownAndSendsOnce() throws Exception {
        int port = startServer();
        long id = send(port);
        server.stop();
        leave();
        assertThat(status(id)).satisfies(down -> {
            assertThat(down.state()).isEqualTo(OutgoingState.HELD);
            assertThat(down.problem()).isEqualTo("mail.trouble.refused");
            assertThat(down.attempts()).isEqualTo(1);
        });
        GreenMail again = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        again.start();
        try {
            again.setUser(SHOP, "shop", "secret");
            clock.advance(Duration.ofMinutes(2));
            jobs.runDue();
            assertThat(again.getReceivedMessages()).hasSize(1);
            assertThat(status(id).state()).isEqualTo(OutgoingState.SENT);
        } finally {
            again.stop();
        }
    }

    @Test
    void givesUpAfterADayAndSaysSo() throws Exception {
        int port = startServer();
        server.stop();
        long id = send(port);
        for (int i = 0; i < 8; i++) {
            clock.advance(Duration.ofHours(7));
            jobs.runDue();
        }
        assertThat(status(id).state()).isEqualTo(OutgoingState.UNDELIVERED);
        assertThat(status(id).attempts()).isEqualTo(6);
        assertThat(listener.heard(MailUndelivered.class)).anyMatch(one -> one.outgoingId() == id);
        assertThat(troubled()).extracting(OutgoingStatus::id).containsExactly(id);
        assertThat(standing())
                .isEqualTo(new Standing("outbox", "/mail", "mail-forward", Level.BROKEN, "troubled", 1, 0));
        assertThat(meters.get("sportello.mail.troubled").gauge().value()).isPositive();
    }

    @Test
    void leavesItToAPersonWhenNobodyKnowsWhetherItLeft() throws Exception {
        try (AbruptSmtp abrupt = new AbruptSmtp("250 fine", null)) {
            long id = send(abrupt.port());
            leave();
            clock.advance(Duration.ofDays(3));
            jobs.runDue();
            assertThat(abrupt.mails()).isEqualTo(1);
            assertThat(status(id).state()).isEqualTo(OutgoingState.UNCERTAIN);
            assertThat(ended(id)).contains("mail-uncertain");
            assertThat(listener.heard(MailUncertain.class)).contains(new MailUncertain(id, subject()));
            assertThat(troubled()).extracting(OutgoingStatus::id).containsExactly(id);
            As.run(As.LIVIA, () -> outbox.sendAgain(id));
            jobs.runDue();
            assertThat(abrupt.mails()).isEqualTo(2);
            As.run(As.LIVIA, () -> outbox.wentOut(id));
            jobs.runDue();
            assertThat(abrupt.mails()).isEqualTo(2);
            assertThat(status(id).state()).isEqualTo(OutgoingState.SENT);
            assertThat(listener.heard(MailSent.class)).anyMatch(one -> one.outgoingId() == id);
            assertThat(troubled()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "250 fine,550 no,UNDELIVERED",
        "250 fine,451 later,HELD",
        "550 nobody,250 fine,UNDELIVERED",
        "450 busy,250 fine,HELD"
    })
    void knowsARefusalFromADelay(String recipient, String end, OutgoingState expected) throws Exception {
        try (AbruptSmtp smtp = new AbruptSmtp(recipient, end)) {
            long id = send(smtp.port());
            leave();
            assertThat(status(id).state()).isEqualTo(expected);
            assertThat(status(id).detail()).isNotEmpty();
        }
    }

    @Test
    void leavesItToAPersonWhenTheNodeDiedWhileSending() throws Exception {
        long id = send(startServer());
        clock.advance(Duration.ofSeconds(30));
        assertThat(As.system(() -> steps.begin(id))).isTrue();
        jobs.runDue();
        assertThat(status(id).state()).isEqualTo(OutgoingState.SENDING);
        clock.advance(Duration.ofMinutes(11));
        jobs.runDue();
        assertThat(status(id).state()).isEqualTo(OutgoingState.UNCERTAIN);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void landsInTheFolderWithoutAServer() throws Exception {
        long id = As.support(() -> outbox.send(mail(null, "filed-" + seller, List.of())));
        leave();
        assertThat(status(id).state()).isEqualTo(OutgoingState.FILED);
        assertThat(Files.readString(outboxFolder.resolve("O-" + id + ".eml")))
                .contains("From: " + seller + "@sportello.invalid")
                .contains("In-Reply-To: <b@example.com>");
        assertThat(listener.heard(MailSent.class)).anyMatch(one -> one.outgoingId() == id && one.filed());
    }

    @Test
    void sendsFilesUpToTenMegabytes() throws Exception {
        int port = startServer();
        mailbox(port);
        long file = file(seller, 2_000_000);
        As.support(() -> outbox.send(mail(null, "file-" + seller, List.of(file))));
        leave();
        MimeMultipart parts = (MimeMultipart) server.getReceivedMessages()[0].getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("Grüße.bin");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).hasSize(2_000_000);
        long large = file(seller, 9_000_000);
        assertThatThrownBy(() -> As.support(() -> outbox.send(mail(null, "large-" + seller, List.of(file, large)))))
                .isInstanceOf(MailRefused.class);
        long others = file(SellerFixture.AURORA, 10);
        assertThatThrownBy(() -> As.support(() -> outbox.send(mail(null, "others-" + seller, List.of(others)))))
                .isInstanceOf(SubjectNotFound.class);
    }

    @Test
    void writesAMailOfOneKeyOnceAndFromAnApprovedAddressOnly() throws Exception {
        long id = send(startServer());
        assertThat(As.support(() -> outbox.send(mail(SHOP, "key-" + seller, List.of()))))
                .isEqualTo(id);
        assertThatThrownBy(() -> As.support(() -> outbox.send(mail("other@example.org", "k2-" + seller, List.of()))))
                .isInstanceOf(MailRefused.class);
        leave();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void isSeenByItsSellerOnly() throws Exception {
        long id = send(startServer());
        As.Person other = As.supportOf(SellerFixture.AURORA);
        assertThatThrownBy(() -> As.call(other, () -> outbox.status(id))).isInstanceOf(SubjectNotFound.class);
        assertThatThrownBy(() -> As.call(other, () -> outbox.takeBack(id))).isInstanceOf(SubjectNotFound.class);
        assertThatThrownBy(() -> As.run(other, () -> outbox.sendAgain(id))).isInstanceOf(SubjectNotFound.class);
    }

    @ParameterizedTest
    @CsvSource({
        "Where is it, Re: Where is it",
        "Re: Where is it, Re: Where is it",
        "RE: AW: Re[2]: Where is it, Re: Where is it",
        "R: Dov'è, Re: Dov'è",
        "Reso: dov'è, Re: Reso: dov'è"
    })
    void putsOneReBeforeAnAnswersSubject(String subject, String expected) {
        OutgoingMail mail = new OutgoingMail(
                seller, subject(), null, "a@example.com", subject, "x", "<b@example.com>", List.of(), List.of(), "k");
        assertThat(ReplyHeaders.subject(mail)).isEqualTo(expected);
    }

    @Test
    void putsNoLineOfItsOwnIntoTheHeaders() throws Exception {
        mailbox(startServer());
        OutgoingMail evil = new OutgoingMail(
                seller,
                subject(),
                SHOP,
                "alias@marketplace.example",
                "Hello\r\nBcc: everybody@example.com",
                "x",
                null,
                List.of("<a@example.com>\r\nBcc: x@example.com"),
                List.of(),
                "evil-" + seller);
        As.support(() -> outbox.send(evil));
        leave();
        MimeMessage sent = server.getReceivedMessages()[0];
        assertThat(sent.getHeader("Bcc")).isNull();
        assertThat(sent.getHeader("References")).isNull();
    }

    private int startServer() {
        server.start();
        server.setUser(SHOP, "shop", "secret");
        return server.getSmtp().getPort();
    }

    private long send(int port) {
        mailbox(port);
        return As.support(() -> outbox.send(mail(SHOP, "key-" + seller, List.of())));
    }

    private void mailbox(int port) {
        As.admin(() -> administration.add(new MailboxForm(
                null,
                seller,
                SHOP,
                "127.0.0.1",
                1,
                ConnectionSecurity.NONE,
                "INBOX",
                "shop",
                "secret",
                "",
                LocalDate.of(2026, 1, 1),
                "127.0.0.1",
                port,
                ConnectionSecurity.NONE)));
    }

    private void leave() {
        clock.advance(Duration.ofSeconds(30));
        jobs.runDue();
    }

    private OutgoingMail mail(String from, String key, List<Long> files) {
        return new OutgoingMail(
                seller,
                subject(),
                from,
                "alias+x@marketplace.example",
                "R: RE: Dov'è il mio ordine?",
                "Grüße, è in viaggio.",
                "<b@example.com>",
                List.of("<a@example.com>"),
                files,
                key);
    }

    private Subject subject() {
        return new Subject("message", seller);
    }

    private OutgoingStatus status(long id) {
        return As.support(() -> outbox.status(id));
    }

    private Standing standing() {
        return As.call(As.supportOf(seller), outboxStanding::standing);
    }

    private List<OutgoingStatus> troubled() {
        return As.call(As.supportOf(seller), () -> outbox.troubled(Long.MAX_VALUE, 10));
    }

    private java.util.Set<String> ended(long id) {
        return workflow.whereabouts(MailSubjects.outgoing(id)).orElseThrow().done();
    }

    private long file(String owner, int size) {
        DocumentView stored = As.support(() -> {
            try {
                return documents.store(
                        new Subject("message", owner),
                        owner,
                        "Grüße.bin",
                        new ByteArrayInputStream(new byte[size]),
                        size);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        return stored.id();
    }
}
