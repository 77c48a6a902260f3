package io.sportello.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.documents.Documents;
import io.sportello.mail.reading.Eml;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Mails kept once, read, offered and listed; the same on every database. */
abstract class IntakeScenarios {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    MailDrop drop;

    @Autowired
    MailIntake intake;

    @Autowired
    Mails mails;

    @Autowired
    Documents documents;

    @Autowired
    SellerFixture sellers;

    @Autowired
    MovableClock clock;

    private String seller;

    @BeforeEach
    void aSellerOfItsOwn() {
        sellers.twoSellers();
        seller = "mailed-" + NUMBER.incrementAndGet();
        sellers.seller(seller, "Mailed", "IT", Locale.ITALIAN, "Europe/Rome");
    }

    @Test
    void takesAThousandMailsWithDuplicatesOnce() {
        ByteArrayOutputStream mbox = new ByteArrayOutputStream();
        for (int i = 0; i < 1000; i++) {
            // every second one is a copy, as it looks in another mailbox
            Eml mail = Eml.mail("bulk" + i / 2).text("Hello " + i / 2 + "\r\n");
            mail.header("Received", "from x" + i + ".example by mx.example; Tue, 24 Nov 2026 08:00:00 +0000");
            mbox.writeBytes("From x Tue Nov 24 08:00:00 2026\r\n".getBytes(StandardCharsets.US_ASCII));
            mbox.writeBytes(mail.bytes());
            mbox.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(take(mbox.toByteArray())).isEqualTo(new MailImportResult(500, 500, 0, 0));
        assertThat(take(mbox.toByteArray())).isEqualTo(new MailImportResult(0, 1000, 0, 0));
        assertThat(triage()).hasSize(500);
    }

    @Test
    void keepsDifferentMailsWithTheSameMessageId() {
        take(Eml.mail("same").text("one").bytes());
        take(Eml.mail("same").text("two").bytes());
        assertThat(triage()).hasSize(2);
    }

    @Test
    void keepsTheSameMailForEachSeller() {
        byte[] mail = Eml.mail("both-" + seller).text("x").bytes();
        take(mail);
        assertThat(As.support(() -> drop.take(SellerFixture.AURORA, mail)).fresh())
                .isEqualTo(1);
    }

    @Test
    void takesAMailOnceThoughTwoNodesHandItInAtOnce() throws Exception {
        byte[] mail = Eml.mail("race").text("x").bytes();
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<MailImportResult> node = () -> take(mail);
            long fresh = 0;
            for (Future<MailImportResult> one : nodes.invokeAll(List.of(node, node, node, node))) {
                fresh += one.get().fresh();
            }
            assertThat(fresh).isEqualTo(1);
        } finally {
            nodes.shutdownNow();
        }
        assertThat(triage()).hasSize(1);
    }

    @Test
    void oneBadMailStopsNothing() {
        String from = "From x Tue Nov 24 08:00:00 2026\n";
        String mbox = from + Eml.mail("a").text("a\n") + "\n" + from + "\u0000junk\n\n" + from
                + Eml.mail("b").text("b\u0000b\n");
        assertThat(take(mbox.getBytes(StandardCharsets.UTF_8))).isEqualTo(new MailImportResult(3, 0, 1, 0));
        assertThat(in(MailState.UNPARSEABLE)).singleElement().satisfies(bad -> {
            assertThat(bad.problem()).isEqualTo("mail.problem.no-mail");
            assertThat(raw(bad)).contains("junk");
            assertThatThrownBy(() -> As.support(() -> mails.get(bad.id()))).isInstanceOf(SubjectNotFound.class);
        });
        assertThat(triage()).hasSize(2);
    }

    @Test
    void offersAMailAndLetsAFeatureTakeIt() {
        byte[] mail = Eml.mail("claimed")
                .header("Subject", MailListener.TAKE)
                .text("x")
                .bytes();
        take(mail);
        assertThat(triage()).isEmpty();
        assertThat(in(MailState.CLAIMED)).singleElement().satisfies(taken -> {
            assertThat(taken.claimedBy()).isEqualTo(new Subject("message", "M-" + taken.id()));
            assertThat(taken.kind()).isEqualTo("test");
        });
    }

    @Test
    void offersAMailAgainAndThenLeavesItToAPerson() {
        take(Eml.mail("failing").header("Subject", MailListener.FAIL).text("x").bytes());
        assertThat(in(MailState.STORED)).hasSize(1);
        for (int i = 0; i < 4; i++) {
            clock.advance(Duration.ofMinutes(5));
            As.run(As.LIVIA, intake::resume);
        }
        assertThat(in(MailState.STORED)).isEmpty();
        assertThat(triage()).singleElement().satisfies(left -> assertThat(left.problem())
                .isEqualTo("mail.problem.not-taken"));
    }

    @Test
    void keepsTheRawMailToTheByteAndHandsItsFilesOut() throws IOException {
        byte[] bytes = Eml.mail("file").withFile("words", "a.pdf", 700_000).bytes();
        take(bytes);
        MailView view = triage().get(0);
        try (InputStream raw = As.support(() -> documents.open(view.documentId()))) {
            assertThat(raw.readAllBytes()).isEqualTo(bytes);
        }
        ReceivedMail mail = As.support(() -> mails.get(view.id()));
        assertThat(mail.attachments()).singleElement().satisfies(file -> assertThat(file.size())
                .isEqualTo(700_000));
        try (InputStream file = As.support(() -> mails.open(view.id(), 0))) {
            assertThat(file.readAllBytes()).hasSize(700_000).containsOnly(0);
        }
        assertThatThrownBy(() -> As.support(() -> mails.open(view.id(), 1))).isInstanceOf(SubjectNotFound.class);
    }

    @Test
    void countsFromTheReceiptWhenTheDateIsUnbelievable() {
        take(Eml.mail("future")
                .header("Date", "Fri, 1 Jan 2100 00:00:00 +0000")
                .text("x")
                .bytes());
        ReceivedMail mail = As.support(() -> mails.get(triage().get(0).id()));
        assertThat(mail.sentAt()).isNull();
        assertThat(mail.receivedAt()).isEqualTo(Instant.parse("2026-11-24T08:00:00Z"));
    }

    @Test
    void isSeenByItsSellerOnly() {
        take(Eml.mail("secret").text("x").bytes());
        long id = triage().get(0).id();
        assertThat(As.call(As.supportOf(seller), () -> mails.get(id).sellerId()))
                .isEqualTo(seller);
        assertThatThrownBy(() -> As.call(As.supportOf(SellerFixture.AURORA), () -> mails.get(id)))
                .isInstanceOf(SubjectNotFound.class);
        assertThatThrownBy(() -> As.call(As.supportOf(SellerFixture.AURORA), () -> mails.open(id, 0)))
                .isInstanceOf(SubjectNotFound.class);
        assertThatThrownBy(() -> As.run(As.supportOf(SellerFixture.AURORA), () -> mails.ignore(id)))
                .isInstanceOf(SubjectNotFound.class);
        byte[] mail = Eml.mail("other").text("x").bytes();
        assertThatThrownBy(() -> As.call(As.supportOf(SellerFixture.AURORA), () -> drop.take(seller, mail)))
                .isInstanceOf(SubjectNotFound.class);
    }

    @Test
    void movesBetweenTheListsAsPeopleDecide() {
        take(Eml.mail("moved").text("x").bytes());
        long id = triage().get(0).id();
        As.run(As.LIVIA, () -> mails.ignore(id));
        assertThat(triage()).isEmpty();
        As.run(As.LIVIA, () -> mails.release(id));
        assertThat(triage()).hasSize(1);
        As.run(As.LIVIA, () -> mails.claim(id, new Subject("message", "M-1"), "by-hand"));
        As.run(As.LIVIA, () -> mails.claim(id, new Subject("message", "M-2"), "by-hand"));
        assertThat(in(MailState.CLAIMED))
                .singleElement()
                .satisfies(one -> assertThat(one.claimedBy().id()).isEqualTo("M-2"));
    }

    private MailImportResult take(byte[] content) {
        return As.support(() -> drop.take(seller, content));
    }

    private List<MailView> triage() {
        return in(MailState.TRIAGE);
    }

    private List<MailView> in(MailState state) {
        return As.call(As.supportOf(seller), () -> mails.in(state, Long.MAX_VALUE, 2000));
    }

    private String raw(MailView view) {
        try (InputStream raw = As.support(() -> documents.open(view.documentId()))) {
            return new String(raw.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
