package io.sportello.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.mail.MailDecisions;
import io.sportello.mail.MailDrop;
import io.sportello.mail.MailFinding;
import io.sportello.mail.MailRefused;
import io.sportello.mail.MailState;
import io.sportello.mail.MailView;
import io.sportello.mail.Mails;
import io.sportello.messages.EntryKind;
import io.sportello.messages.EntryView;
import io.sportello.messages.ThreadAnswers;
import io.sportello.messages.ThreadQueries;
import io.sportello.messages.ThreadQuery;
import io.sportello.messages.ThreadView;
import io.sportello.returns.IntakeFixture;
import io.sportello.returns.ReportFixture;
import io.sportello.subjects.Subject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The made-up mails of the sample mode and some more, through the real pipeline: imported, sorted, and in threads. */
@SportelloTest
class MailSortingTests {

    @Autowired
    MailDrop drop;

    @Autowired
    Mails mails;

    @Autowired
    MailDecisions decisions;

    @Autowired
    ThreadQueries threads;

    @Autowired
    ThreadAnswers answers;

    @Autowired
    IntakeFixture returns;

    @Autowired
    Journal journal;

    @Autowired
    SellerFixture sellers;

    @Autowired
    MovableClock clock;

    @BeforeEach
    void theSampleMails() throws IOException {
        sellers.twoSellers();
        importAll(SellerFixture.AURORA);
        importAll(SellerFixture.NORDLICHT);
    }

    @Test
    void buyersMessagesBecomeThreads() {
        assertThat(waiting(SellerFixture.AURORA, "404-6967591-4737842"))
                .singleElement()
                .satisfies(thread -> {
                    List<EntryView> entries = entries(thread);
                    assertThat(entries).hasSize(2);
                    assertThat(entries.get(0).words())
                            .startsWith("Buongiorno,\nil pacco")
                            .endsWith("Grazie");
                    assertThat(entries.get(1).words()).startsWith("Ancora niente.");
                    assertThat(entries).allMatch(EntryView::proven);
                    assertThat(thread.article()).isEqualTo("Macinapepe in noce");
                });
        assertThat(waiting(SellerFixture.NORDLICHT, "303-4520484-4535107"))
                .singleElement()
                .satisfies(thread -> assertThat(thread.marketplace()).isEqualTo("GB"));
        assertThat(waiting(SellerFixture.AURORA, "407-1468706-5687865"))
                .singleElement()
                .satisfies(thread -> assertThat(entries(thread)).noneMatch(EntryView::proven));
        assertThat(As.support(() ->
                                threads.find(new ThreadQuery(true, true, SellerFixture.AURORA, null, null, null, 50)))
                        .items())
                .extracting(ThreadView::subject)
                .isNotEmpty();
    }

    @Test
    void aReplyAtTheMarketplaceSettlesWhatCameBeforeInTheSameFile() {
        assertThat(waiting(SellerFixture.AURORA, "402-8436474-6462890")).isEmpty();
        assertThat(waiting(SellerFixture.NORDLICHT, "303-4391377-1336915")).isEmpty();
        ThreadView answered =
                all(SellerFixture.NORDLICHT, "303-4391377-1336915").get(0);
        assertThat(entries(answered)).extracting(EntryView::kind).contains(EntryKind.REPLY_ELSEWHERE);
        assertThat(entries(answered).get(0).words()).contains("---------- Danke ----------");
    }

    @Test
    void noticesAreFiledByKindWithTheirOrder() {
        assertThat(of("claim-opened")).anySatisfy(claim -> {
            assertThat(claim.state()).isEqualTo(MailState.CLAIMED);
            assertThat(claim.reference()).isEqualTo("403-7681641-9174879");
        });
        assertThat(of("cancellation-request")).extracting(MailView::reference).contains("402-6469072-9696448");
        assertThat(of("account-notice")).allSatisfy(notice -> {
            assertThat(notice.state()).isEqualTo(MailState.CLAIMED);
            assertThat(notice.claimedBy().kind()).isEqualTo("notification");
        });
        assertThat(in(MailState.TRIAGE))
                .extracting(MailView::subject)
                .contains("Nuovi orari di ritiro", "rimborso 24.50 EUR avviato - ordine 404-6967591-4737842");
    }

    @Test
    void whatContradictsItselfIsQuarantinedWithItsReasonsAndMovesNoMoneyWhenAccepted() {
        MailView forged = quarantined("rimborso 79.90 EUR avviato - ordine 402-8436474-6462890");
        assertThat(forged.reasons())
                .extracting(MailFinding.Reason::key)
                .contains("mail.why.header", "mail.why.foreign-sender");
        As.run(As.LIVIA, () -> decisions.accept(forged.id()));
        assertThat(view(forged).state()).isEqualTo(MailState.FILED);
        assertThat(view(forged).kind()).isEqualTo("refund-notice");
        assertThat(journalOf(forged)).containsExactly("journal.mail.accepted");
        assertThatThrownBy(() -> As.run(As.LIVIA, () -> decisions.accept(forged.id())))
                .isInstanceOf(MailRefused.class)
                .hasMessage("mail.refused.decided");
    }

    @Test
    void aDoubtfulBuyersMessageThatIsAcceptedIsAnsweredNowhereElseThanAtTheMarketplace() throws IOException {
        String order = "405-7654321-0000001";
        take(
                "buyer@example.org",
                "Domanda (Ordine: " + order + ")",
                "X-Space-Notification-Type: BBC_MESSAGE_SENT_TO_MERCHANT",
                "Dov'è il pacco?");
        MailView doubtful = quarantined("Domanda (Ordine: " + order + ")");
        As.run(As.LIVIA, () -> decisions.accept(doubtful.id()));
        ThreadView thread = waiting(SellerFixture.AURORA, order).get(0);
        assertThat(view(doubtful).claimedBy()).isEqualTo(thread.subject());
        assertThat(entries(thread)).singleElement().satisfies(entry -> assertThat(entry.proven())
                .isFalse());
        assertThatThrownBy(() -> As.support(() -> answers.reply(thread.subject(), "Buongiorno", List.of())))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void aPersonSaysThatAnUnknownMailIsABuyersMessage() throws IOException {
        take("someone@example.org", "Una domanda strana", "X-Nothing: 1", "Vorrei sapere dove si trova il pacco.");
        MailView unknown = in(MailState.TRIAGE).stream()
                .filter(mail -> mail.subject().equals("Una domanda strana"))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> As.run(As.LIVIA, () -> decisions.takeAsMessage(unknown.id(), "IT", "12-3")))
                .hasMessage("mail.refused.order");
        assertThatThrownBy(() -> As.run(As.LIVIA, () -> decisions.takeAsMessage(unknown.id(), "XX", "")))
                .hasMessage("mail.refused.marketplace");
        As.run(As.LIVIA, () -> decisions.takeAsMessage(unknown.id(), "IT", "405-7654321-0000002"));
        assertThat(waiting(SellerFixture.AURORA, "405-7654321-0000002"))
                .singleElement()
                .satisfies(thread -> assertThat(entries(thread).get(0).words()).contains("Vorrei sapere"));
        assertThat(view(unknown).state()).isEqualTo(MailState.CLAIMED);
    }

    @Test
    void aNoticeOfAReturnIsLinkedNowOrWhenTheReturnArrives() throws IOException {
        ReportFixture report = ReportFixture.unwantedHeadphones();
        String early = report.report().orderId();
        take(
                "donotreply@amazon.com",
                "Notifica di autorizzazione del reso per l'ordine " + early,
                "X-Space-Notification-Type: RETURN_REQUEST",
                "Autorizzazione: Autorizzato automaticamente da Amazon");
        MailView notice = of("return-notice").stream()
                .filter(mail -> early.equals(mail.reference()))
                .findFirst()
                .orElseThrow();
        assertThat(notice.state()).isEqualTo(MailState.FILED);
        Subject arrived = returns.take(report).subject();
        assertThat(view(notice).claimedBy()).isEqualTo(arrived);
        assertThat(journalOf(arrived)).contains("journal.return.noticed-authorised");

        take(
                "donotreply@amazon.com",
                "Notifica di richiesta del reso per l'ordine " + early,
                "X-Space-Notification-Type: RETURN_REQUEST",
                "In attesa");
        assertThat(journalOf(arrived)).contains("journal.return.noticed");
    }

    @Test
    void aReplyThatTheMarketplaceDidNotHandOnWaitsAgain() throws IOException {
        ThreadView thread = waiting(SellerFixture.AURORA, "407-8695218-8389660").get(0);
        As.support(() -> answers.reply(thread.subject(), "Sì, la garanzia copre il difetto.", List.of()));
        assertThat(waiting(SellerFixture.AURORA, "407-8695218-8389660")).isEmpty();
        clock.advance(Duration.ofMinutes(5));
        take(
                "auto-communication@amazon.com",
                "Il tuo messaggio all'acquirente non è stato consegnato (Ordine: 407-8695218-8389660)",
                "X-Space-Notification-Type: BUYER_OPTED_OUT_BSM_MESSAGES",
                "L'acquirente non riceve messaggi.");
        assertThat(waiting(SellerFixture.AURORA, "407-8695218-8389660")).hasSize(1);
        assertThat(entries(thread))
                .filteredOn(entry -> entry.kind() == EntryKind.REPLY)
                .singleElement()
                .satisfies(reply -> assertThat(reply.undelivered()).contains("non è stato consegnato"));
    }

    @Test
    void anUnprovenNoticeIsShownAndMovesNothing() throws IOException {
        String order = "405-7654321-0000004";
        String mail = mail(
                "donotreply@amazon.com",
                "Notifica di autorizzazione del reso per l'ordine " + order,
                "X-Space-Notification-Type: RETURN_REQUEST",
                "Autorizzato automaticamente da Amazon");
        As.support(() -> drop.take(SellerFixture.AURORA, mail.getBytes(StandardCharsets.UTF_8)));
        assertThat(in(MailState.TRIAGE)).anySatisfy(left -> {
            assertThat(left.reference()).isEqualTo(order);
            assertThat(left.reasons()).extracting(MailFinding.Reason::key).contains("mail.why.not-proven");
        });
    }

    private List<ThreadView> waiting(String seller, String order) {
        return As.support(() -> threads.find(new ThreadQuery(true, false, seller, null, order, null, 50)))
                .items();
    }

    private List<ThreadView> all(String seller, String order) {
        return As.support(() -> threads.find(new ThreadQuery(false, false, seller, null, order, null, 50)))
                .items();
    }

    private List<EntryView> entries(ThreadView thread) {
        return As.support(() -> threads.entries(thread.subject()));
    }

    private List<MailView> in(MailState state) {
        return As.support(() -> mails.in(state, Long.MAX_VALUE, 200));
    }

    private List<MailView> of(String kind) {
        return As.support(() -> mails.ofKind(kind, Long.MAX_VALUE, 200));
    }

    private MailView view(MailView mail) {
        return As.support(() -> mails.view(mail.id()));
    }

    private MailView quarantined(String subject) {
        return in(MailState.QUARANTINE).stream()
                .filter(mail -> mail.subject().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private List<String> journalOf(MailView mail) {
        return journalOf(new Subject("mail", "E-" + mail.id()));
    }

    private List<String> journalOf(Subject subject) {
        return As.support(() -> journal.entries(subject)).stream()
                .map(JournalEntryView::what)
                .toList();
    }

    private void take(String from, String subject, String header, String text) throws IOException {
        byte[] mail = mail(from, subject, header, text).getBytes(StandardCharsets.UTF_8);
        As.support(() -> drop.take(SellerFixture.AURORA, mail, SampleMails.SERVER));
    }

    private String mail(String from, String subject, String header, String text) {
        String domain = from.substring(from.indexOf('@') + 1);
        String now = DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneId.of("Europe/Rome")));
        return "Authentication-Results: " + SampleMails.SERVER + "; dkim=pass header.d=" + domain + "\r\nDate: " + now
                + "\r\nFrom: <" + from + ">\r\nMessage-ID: <" + subject.hashCode() + "@eu-west-1.amazonses.com>\r\n"
                + header + "\r\nX-Marketplace-ID: APJ6JRA9NG5V4\r\nSubject: "
                + subject + "\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + text + "\r\n";
    }

    private void importAll(String seller) throws IOException {
        String mbox = SampleMails.mbox(seller, clock.instant(), ZoneId.of("Europe/Rome"));
        As.system(() -> drop.take(seller, mbox.getBytes(StandardCharsets.UTF_8), SampleMails.SERVER));
    }
}
