package io.sportello.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.cases.CaseEntryKind;
import io.sportello.cases.CaseEntryView;
import io.sportello.cases.CaseFixture;
import io.sportello.cases.CaseStatus;
import io.sportello.cases.CaseTriage;
import io.sportello.clocks.ClockKind;
import io.sportello.clocks.Clocks;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.mail.MailDrop;
import io.sportello.mail.MailState;
import io.sportello.mail.MailView;
import io.sportello.mail.Mails;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Mails that name a support case's number at the marketplace: what goes into the case by itself, and what only a person may. */
@SportelloTest
class MailedCasesTests {

    private static final String AURORA = SellerFixture.AURORA;
    private static final String SUPPORT = "seller-support@amazon.it";
    private static final AtomicLong NUMBERS = new AtomicLong(77_100_000_000L);

    @Autowired
    MailDrop drop;

    @Autowired
    Mails mails;

    @Autowired
    CaseFixture cases;

    @Autowired
    CaseTriage triage;

    @Autowired
    Clocks clocks;

    @Autowired
    Journal journal;

    @Autowired
    Tasks tasks;

    @Autowired
    EngineJobs jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    @Autowired
    MockMvc mvc;

    private final String number = String.valueOf(NUMBERS.incrementAndGet());
    private Subject subject;

    @BeforeEach
    void aCaseThatWasPassedOn() {
        sellers.twoSellers();
        subject = passedOn(number);
        clock.advance(Duration.ofHours(5));
    }

    @Test
    void theMarketplacesAnswerGoesIntoItsCaseAndWakesTheWorker() throws IOException {
        MailView mail = take(SUPPORT, "[CASE " + number + "] Label", "", "We paid for the label.");

        assertThat(mail.state()).isEqualTo(MailState.CLAIMED);
        assertThat(mail.claimedBy()).isEqualTo(subject);
        assertThat(last().kind()).isEqualTo(CaseEntryKind.MAIL);
        assertThat(last().words()).isEqualTo("We paid for the label.");
        assertThat(last().author()).isEqualTo(SUPPORT);
        assertThat(cases.view(subject).status()).isEqualTo(CaseStatus.TO_ANSWER);
        assertThat(open()).extracting(TaskView::task).containsExactly("work-on-case");
        assertThat(wrote()).contains("mail-came", "marketplace-answered");
    }

    @ParameterizedTest
    @CsvSource({
        "[CASE %s], '', We have received your message.",
        "[CASE %s], 'Auto-Submitted: auto-replied\r\n', We paid.",
        "About your label, '', It is case %s: we paid."
    })
    void whatMayBeNoAnswerWakesTheWorkerAndSaysNoMore(String line, String header, String text) throws IOException {
        take(SUPPORT, line.formatted(number), header, text.formatted(number));
        assertThat(last().kind()).isEqualTo(CaseEntryKind.MAIL);
        assertThat(open()).extracting(TaskView::task).containsExactly("work-on-case");
        assertThat(wrote()).contains("mail-came").doesNotContain("marketplace-answered");
    }

    @Test
    void whatIsTakenOutAgainLetsTheCaseWaitAsItDid() throws Exception {
        Instant followUp = cases.view(subject).followUpAt();
        Duration counted = counted();
        MailView mail = take(SUPPORT, "[CASE " + number + "]", "", "Another seller's answer.");
        clock.advance(Duration.ofHours(1));
        takeOut(mail, As.support()).andExpect(flash().attribute("flash", "cases.mail-out"));

        assertThat(view(mail).state()).isEqualTo(MailState.TRIAGE);
        assertThat(cases.entries(subject)).extracting(CaseEntryView::kind).doesNotContain(CaseEntryKind.MAIL);
        assertThat(cases.view(subject).status()).isEqualTo(CaseStatus.WAITING_MARKETPLACE);
        assertThat(cases.view(subject).followUpAt()).isEqualTo(followUp);
        assertThat(open()).isEmpty();
        assertThat(wrote()).contains("mail-taken-out");
        assertThat(counted()).isEqualTo(counted);
        clock.moveTo(followUp);
        jobs.runDue();
        assertThat(open()).extracting(TaskView::task).containsExactly("check-marketplace");
    }

    @Test
    void whatIsTakenOutLaterChangesNothingElse() throws Exception {
        MailView mail = take(SUPPORT, "[CASE " + number + "]", "", "Another seller's answer.");
        clock.advance(Duration.ofHours(1));
        complete(Map.of("next", "ask", "question", "Is that your parcel?"));
        takeOut(mail, As.support()).andExpect(flash().attribute("flash", "cases.mail-out"));

        assertThat(view(mail).state()).isEqualTo(MailState.TRIAGE);
        assertThat(cases.view(subject).status()).isEqualTo(CaseStatus.WAITING_SELLER);
    }

    @ParameterizedTest
    @CsvSource({"forwarder.example, pass", "amazon.it, none", "amazon.it.evil.example, pass"})
    void anUncheckedSenderIsOnlyASuggestion(String domain, String found) throws Exception {
        MailView mail =
                take("seller-support@" + domain, found, "[CASE " + number + "]", "", "We paid.", clock.instant());
        assertThat(mail.state()).isEqualTo(MailState.TRIAGE);
        assertThat(mail.suggested()).isEqualTo(subject);
        assertThat(cases.view(subject).status()).isEqualTo(CaseStatus.WAITING_MARKETPLACE);
        assertThat(cases.entries(subject)).extracting(CaseEntryView::kind).doesNotContain(CaseEntryKind.MAIL);

        String offer = "/cases/new?mail=" + mail.id();
        String words = "May belong to " + subject.id();
        page("/mail", As.support()).andExpect(content().string(containsString(offer)));
        page("/mail", As.compliance())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(not(containsString(offer))));
        page("/mail/" + mail.id(), As.support())
                .andExpect(content().string(containsString("It names " + subject.id())));
        page(offer, As.support())
                .andExpect(content()
                        .string(containsString("<option value=\"" + subject.id() + "\" selected=\"selected\">")));
        mvc.perform(post("/cases/new/mail")
                        .param("mail", String.valueOf(mail.id()))
                        .param("into", subject.id())
                        .with(csrf())
                        .with(As.support()))
                .andExpect(flash().attribute("flash", "cases.mail-put"));
        assertThat(open()).extracting(TaskView::task).containsExactly("work-on-case");
        assertThat(wrote()).doesNotContain("marketplace-answered");
    }

    @Test
    void aMailFromBeforeTheCaseWasPassedOnIsNoAnswer() throws IOException {
        Instant before = clock.instant().minus(Duration.ofDays(3));
        MailView mail = take(SUPPORT, "pass", "[CASE " + number + "]", "", "We paid.", before);
        assertThat(mail.suggested()).isEqualTo(subject);
        assertThat(cases.view(subject).status()).isEqualTo(CaseStatus.WAITING_MARKETPLACE);
    }

    @Test
    void aNumberOfTwoCasesIsOnlyASuggestion() throws IOException {
        Subject other = passedOn(number);
        MailView mail = take(SUPPORT, "[CASE " + number + "]", "", "We paid.");
        assertThat(mail.state()).isEqualTo(MailState.TRIAGE);
        assertThat(mail.suggested()).isEqualTo(other);
        assertThat(cases.view(subject).status()).isEqualTo(CaseStatus.WAITING_MARKETPLACE);
    }

    @Test
    void aCaseThatWentUpInAnotherHearsItThere() throws IOException {
        Subject other = cases.asks("The same again");
        As.support(() -> triage.join(subject, other));
        MailView mail = take(SUPPORT, "[CASE " + number + "]", "", "We paid.");
        assertThat(mail.claimedBy()).isEqualTo(other);
    }

    @Test
    void anotherSellersNumberSaysNothing() throws IOException {
        String text = mail(SUPPORT, "pass", "[CASE " + number + "]", "", "We paid.", clock.instant());
        As.system(() -> drop.take(SellerFixture.NORDLICHT, text.getBytes(StandardCharsets.UTF_8), SampleMails.SERVER));
        assertThat(cases.view(subject).status()).isEqualTo(CaseStatus.WAITING_MARKETPLACE);
        assertThat(newest(SellerFixture.NORDLICHT).suggested()).isNull();
    }

    @Test
    void anAccountsNoticeStaysTheNotificationsAndIsQuotedInTheCase() throws Exception {
        MailView mail = take("seller-performance@amazon.it", "Your case " + number, "", "About your case.");
        assertThat(mail.claimedBy().kind()).isEqualTo("notification");
        assertThat(last().words()).isEqualTo("About your case.");
        assertThat(wrote()).doesNotContain("marketplace-answered");

        takeOut(mail, As.support()).andExpect(flash().attribute("flash", "cases.mail-out"));
        assertThat(view(mail).claimedBy().kind()).isEqualTo("notification");
        assertThat(cases.view(subject).status()).isEqualTo(CaseStatus.WAITING_MARKETPLACE);
    }

    @Test
    void aBuyerWhoNamesTheNumberIsABuyer() throws IOException {
        take(
                "q7x2m4k9" + number + "@marketplace.amazon.it",
                "Case " + number,
                "X-Space-Notification-Type: BBC_MESSAGE_SENT_TO_MERCHANT\r\n",
                "Case " + number);
        assertThat(cases.view(subject).status()).isEqualTo(CaseStatus.WAITING_MARKETPLACE);
    }

    @Test
    void onlySupportTakesAMailOutAndOnlyOfACaseWhereItStands() throws Exception {
        MailView mail = take(SUPPORT, "[CASE " + number + "]", "", "We paid.");
        page("/cases/" + subject.id(), As.support()).andExpect(content().string(containsString("/take-out")));
        for (RequestPostProcessor other : List.of(As.seller(AURORA), As.compliance(), As.admin())) {
            takeOut(mail, other).andExpect(status().isForbidden());
            page("/cases/" + subject.id(), other).andExpect(content().string(not(containsString("/take-out"))));
        }
        takeOut(mail, As.person(As.supportOf(SellerFixture.NORDLICHT))).andExpect(status().isNotFound());
        Subject elsewhere = cases.asks("Where is it?");
        mvc.perform(post("/cases/" + elsewhere.id() + "/mails/" + mail.id() + "/take-out")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(status().isNotFound());
        assertThat(last().kind()).isEqualTo(CaseEntryKind.MAIL);
    }

    private Subject passedOn(String there) {
        Subject one = cases.asks("The label was not paid for.");
        complete(one, Map.of("next", "pass-on"));
        complete(one, Map.of("reference", there, "sent", "Please pay the label.", "followUpOn", "2026-11-27"));
        return one;
    }

    private void complete(Map<String, Object> answers) {
        complete(subject, answers);
    }

    private void complete(Subject one, Map<String, Object> answers) {
        String task = open(one).get(0).id();
        As.run(As.LIVIA, () -> tasks.complete(task, answers));
    }

    private List<TaskView> open() {
        return open(subject);
    }

    private List<TaskView> open(Subject one) {
        return As.support(() -> tasks.of(one)).stream()
                .filter(task -> task.completed() == null)
                .toList();
    }

    private CaseEntryView last() {
        List<CaseEntryView> all = cases.entries(subject);
        return all.get(all.size() - 1);
    }

    private Duration counted() {
        return As.support(() -> clocks.reckoning(subject, ClockKind.HOUSE)
                .orElseThrow()
                .counted(clocks.counting(AURORA, ClockKind.HOUSE), clock.instant()));
    }

    private List<String> wrote() {
        return As.support(() -> journal.entries(subject)).stream()
                .map(JournalEntryView::what)
                .map(what -> what.replace("journal.case.", ""))
                .toList();
    }

    private ResultActions takeOut(MailView mail, RequestPostProcessor who) throws Exception {
        return mvc.perform(post("/cases/" + subject.id() + "/mails/" + mail.id() + "/take-out")
                .with(csrf())
                .with(who));
    }

    private ResultActions page(String path, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(path).with(who)).andExpect(status().isOk());
    }

    private MailView take(String from, String line, String header, String text) throws IOException {
        return take(from, "pass", line, header, text, clock.instant());
    }

    private MailView take(String from, String found, String line, String header, String text, Instant at)
            throws IOException {
        byte[] content = mail(from, found, line, header, text, at).getBytes(StandardCharsets.UTF_8);
        As.system(() -> drop.take(AURORA, content, SampleMails.SERVER));
        return newest(AURORA);
    }

    private MailView newest(String seller) {
        return As.system(() -> Stream.of(MailState.values())
                .flatMap(state -> mails.in(state, Long.MAX_VALUE, 20).stream())
                .filter(mail -> mail.sellerId().equals(seller))
                .max(Comparator.comparing(MailView::id))
                .orElseThrow());
    }

    private MailView view(MailView mail) {
        return As.support(() -> mails.view(mail.id()));
    }

    private String mail(String from, String found, String line, String header, String text, Instant at) {
        String domain = from.substring(from.indexOf('@') + 1).replace("marketplace.", "");
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atZone(ZoneOffset.UTC));
        return "Authentication-Results: " + SampleMails.SERVER + "; dkim=" + found + " header.d=" + domain
                + "\r\nDate: "
                + date + "\r\nFrom: <" + from + ">\r\nMessage-ID: <" + NUMBERS.incrementAndGet() + "@" + domain
                + ">\r\n" + header + "Subject: " + line + "\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n" + text
                + "\r\n";
    }
}
