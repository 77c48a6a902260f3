package io.sportello.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.mail.reading.Eml;
import io.sportello.subjects.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages about mails and mailboxes: who may see them, what they show, what they refuse. */
@SportelloTest
class MailPagesTests {

    private static final int STRANGE_PORT = 1;

    @Autowired
    MockMvc mvc;

    @Autowired
    MailDrop drop;

    @Autowired
    Mails mails;

    @Autowired
    Outbox outbox;

    @Autowired
    MailboxRepository mailboxes;

    @Autowired
    MailboxAdministration administration;

    @Autowired
    EngineJobs jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    SellerFixture sellers;

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    });

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
    }

    @AfterEach
    void stop() {
        server.stop();
        As.admin(() -> {
            administration.all().forEach(one -> administration.remove(one.id()));
            return null;
        });
    }

    @Test
    void showsMailsThatNobodyTook() throws Exception {
        MailView mail = taken(
                Eml.mail(unique())
                        .type("text/html; charset=utf-8")
                        .text(
                                "<p>Where is <b>it</b>?</p><script>alert(1)</script>"
                                        + "<img src=\"https://tracker.example/1.png\"><style>@import 'https://tracker.example'</style>"));
        mvc.perform(get("/mail").with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(mail.subject())))
                .andExpect(content().string(containsString("buyer@example.com")));
        mvc.perform(get("/mail/" + mail.id()).with(As.compliance()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Where is it?")))
                .andExpect(content().string(containsString("Not by our server")))
                .andExpect(content().string(not(containsString("tracker.example"))))
                .andExpect(content().string(not(containsString("alert(1)"))));
        mvc.perform(get("/documents/" + mail.documentId()).with(As.support()))
                .andExpect(header().string("Content-Disposition", containsString("attachment")))
                .andExpect(content().string(containsString("alert(1)")));
    }

    @Test
    void showsEverythingInItalian() throws Exception {
        MailView mail = taken(Eml.mail(unique()).text("x"));
        var reader = As.person(As.ADMIN.reading(Locale.ITALIAN));
        mvc.perform(get("/mail").with(reader)).andExpect(content().string(containsString("Posta da guardare")));
        mvc.perform(get("/mail/" + mail.id()).with(reader))
                .andExpect(content().string(containsString("Tutte le intestazioni")));
        mvc.perform(get("/admin/mailboxes").with(reader))
                .andExpect(content().string(containsString("Ancora nessuna casella")));
        mvc.perform(get("/admin/mailboxes/new").with(reader))
                .andExpect(content().string(containsString("Prova la connessione")));
    }

    @Test
    void listsMailsThatCanNotBeRead() throws Exception {
        byte[] junk = ("From x Tue Nov 24 08:00:00 2026\n\u0000" + unique()).getBytes(StandardCharsets.UTF_8);
        As.support(() -> drop.take(SellerFixture.AURORA, junk));
        MailView bad = As.support(() -> mails.in(MailState.UNPARSEABLE, Long.MAX_VALUE, 1))
                .get(0);
        mvc.perform(get("/mail?state=UNPARSEABLE").with(As.support()))
                .andExpect(content().string(containsString("none of the headers")));
        mvc.perform(get("/mail/" + bad.id()).with(As.support()))
                .andExpect(content().string(containsString("can&#39;t be read here")));
    }

    @Test
    void handsAnAttachmentOutAsAFileOnly() throws Exception {
        MailView mail = taken(Eml.mail(unique()).withFile("x", "page.html", 50));
        mvc.perform(get("/mail/" + mail.id() + "/attachments/0").with(As.support()))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "application/octet-stream"))
                .andExpect(header().string("Content-Disposition", containsString("page.html")))
                .andExpect(header().string("Content-Security-Policy", "sandbox"));
        mvc.perform(get("/mail/" + mail.id() + "/attachments/7").with(As.support()))
                .andExpect(status().isNotFound());
    }

    @Test
    void putsAMailAsideAndBack() throws Exception {
        MailView mail = taken(Eml.mail(unique()).text("x"));
        mvc.perform(post("/mail/" + mail.id() + "/ignore").with(As.support()).with(csrf()))
                .andExpect(redirectedUrl("/mail"));
        assertThat(As.support(() -> mails.view(mail.id())).state()).isEqualTo(MailState.IGNORED);
        mvc.perform(post("/mail/" + mail.id() + "/release").with(As.support()).with(csrf()))
                .andExpect(redirectedUrl("/mail"));
        assertThat(As.support(() -> mails.view(mail.id())).state()).isEqualTo(MailState.TRIAGE);
    }

    @Test
    void saysWhyAMailIsInQuarantineAndLetsAPersonDecide() throws Exception {
        MailView mail = doubtful();
        mvc.perform(get("/mail?state=QUARANTINE").with(As.support()))
                .andExpect(content().string(containsString(mail.subject())))
                .andExpect(content().string(containsString("The sender example.com is not the marketplace.")));
        mvc.perform(get("/mail/" + mail.id()).with(As.person(As.ADMIN.reading(Locale.ITALIAN))))
                .andExpect(content().string(containsString("Il mittente example.com non è il marketplace.")))
                .andExpect(content().string(containsString("Prendilo come: Avviso di rimborso")));
        mvc.perform(post("/mail/" + mail.id() + "/accept").with(As.support()).with(csrf()))
                .andExpect(redirectedUrl("/mail/" + mail.id()));
        mvc.perform(get("/mail?kind=refund-notice").with(As.support()))
                .andExpect(content().string(containsString(mail.subject())));
        mvc.perform(get("/mail/" + mail.id()).with(As.support()))
                .andExpect(content().string(containsString("Taken for what it says, by hand")));
    }

    @Test
    void handsADoubtfulMailToTriageWhereItBecomesAMessage() throws Exception {
        MailView mail = doubtful();
        mvc.perform(post("/mail/" + mail.id() + "/release").with(As.support()).with(csrf()));
        mvc.perform(post("/mail/" + mail.id() + "/message")
                        .param("marketplace", "IT")
                        .param("order", "404-1")
                        .with(As.support())
                        .with(csrf()))
                .andExpect(flash().attribute("refused", "mail.refused.order"));
        mvc.perform(post("/mail/" + mail.id() + "/message")
                        .param("marketplace", "IT")
                        .with(As.support())
                        .with(csrf()))
                .andExpect(flash().attribute("flash", "mail.taken-as-message"));
        assertThat(As.support(() -> mails.view(mail.id())).state()).isEqualTo(MailState.CLAIMED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accept", "message", "ignore", "release"})
    void letsNobodyElseDecide(String what) throws Exception {
        MailView mail = doubtful();
        String url = "/mail/" + mail.id() + "/" + what;
        mvc.perform(post(url).param("marketplace", "IT").with(As.support())).andExpect(status().isForbidden());
        mvc.perform(post(url)
                        .param("marketplace", "IT")
                        .with(As.seller(SellerFixture.AURORA))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(post(url)
                        .param("marketplace", "IT")
                        .with(As.person(As.supportOf(SellerFixture.NORDLICHT)))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(As.support(() -> mails.view(mail.id())).state()).isEqualTo(MailState.QUARANTINE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mail/%d", "/mail/%d/attachments/0"})
    void answersStaffOfAnotherSellerWithNotFound(String path) throws Exception {
        MailView mail = taken(Eml.mail(unique()).withFile("x", "a.pdf", 5));
        String url = path.formatted(mail.id());
        mvc.perform(get(url).with(As.person(As.supportOf(SellerFixture.NORDLICHT))))
                .andExpect(status().isNotFound());
        mvc.perform(get(url).with(As.person(As.supportOf(SellerFixture.AURORA))))
                .andExpect(status().isOk());
    }

    @Test
    void letsNobodyElseIn() throws Exception {
        MailView mail = taken(Eml.mail(unique()).text("x"));
        mvc.perform(get("/mail").with(As.seller(SellerFixture.AURORA))).andExpect(status().isForbidden());
        mvc.perform(post("/mail/" + mail.id() + "/ignore").with(As.support())).andExpect(status().isForbidden());
        mvc.perform(get("/admin/mailboxes").with(As.support())).andExpect(status().isForbidden());
        mvc.perform(form(post("/admin/mailboxes")).with(As.support()).with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(form(post("/admin/mailboxes")).with(As.admin())).andExpect(status().isForbidden());
        mvc.perform(form(post("/admin/mailboxes/test")).with(As.compliance()).with(csrf()))
                .andExpect(status().isForbidden());
    }

    @Test
    void addsAMailboxWithItsPasswordEncrypted() throws Exception {
        mvc.perform(form(post("/admin/mailboxes")).with(As.admin()).with(csrf()))
                .andExpect(redirectedUrl("/admin/mailboxes"));
        long id = As.admin(administration::all).get(0).id();
        assertThat(jdbc.queryForObject("select secret from mailbox where id = ?", String.class, id))
                .doesNotContain("pass-word");
        mvc.perform(get("/admin/mailboxes").with(As.admin()))
                .andExpect(content().string(containsString("Not read yet")))
                .andExpect(content().string(containsString("Answers land in a folder")));
        mvc.perform(get("/admin/mailboxes/" + id).with(As.admin()))
                .andExpect(content().string(containsString("imap.invalid")))
                .andExpect(content().string(not(containsString("pass-word"))));
    }

    @Test
    void asksForThePasswordAgainBeforeItIsSentElsewhere() throws Exception {
        mvc.perform(form(post("/admin/mailboxes")).with(As.admin()).with(csrf()));
        long id = As.admin(administration::all).get(0).id();
        mvc.perform(form(post("/admin/mailboxes/" + id))
                        .with(As.admin())
                        .with(csrf())
                        .param("version", "0")
                        .param("id", "" + id)
                        .param("smtpHost", "evil.invalid")
                        .with(request -> {
                            request.setParameter("password", "");
                            return request;
                        }))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Type the password again")));
    }

    @Test
    void keepsWhatWasTypedWhenItRefuses() throws Exception {
        mvc.perform(form(post("/admin/mailboxes")).with(As.admin()).with(csrf()).with(request -> {
                    request.setParameter("address", "no address");
                    return request;
                }))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Type an e-mail address.")))
                .andExpect(content().string(containsString("imap.invalid")));
    }

    @Test
    void testsTheConnectionAndSaysClearlyWhatIsWrong() throws Exception {
        server.start();
        server.setUser("shop@example.org", "shop", "pass-word");
        mvc.perform(test(server.getImap().getPort(), server.getSmtp().getPort(), "pass-word"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Receiving works; the folder is empty.")))
                .andExpect(content().string(containsString("Sending works.")));
        mvc.perform(test(server.getImap().getPort(), STRANGE_PORT, "wrong"))
                .andExpect(content().string(containsString("does not accept the user and the password")))
                .andExpect(content().string(containsString("The server does not answer at this port.")));
    }

    @Test
    void letsAPersonDecideAboutAnUncertainMail() throws Exception {
        try (AbruptSmtp abrupt = new AbruptSmtp("250 fine", null)) {
            mvc.perform(form(post("/admin/mailboxes"))
                    .with(As.admin())
                    .with(csrf())
                    .param("smtpHost", "127.0.0.1")
                    .param("smtpPort", "" + abrupt.port())
                    .param("smtpSecurity", "NONE"));
            String key = unique();
            long id = As.support(() -> outbox.send(new OutgoingMail(
                    SellerFixture.AURORA,
                    new Subject("message", "M-1"),
                    null,
                    "alias@marketplace.example",
                    key,
                    "x",
                    null,
                    List.of(),
                    List.of(),
                    key)));
            clock.advance(Duration.ofSeconds(30));
            jobs.runDue();
            mvc.perform(get("/mail").with(As.support()))
                    .andExpect(content().string(containsString(key)))
                    .andExpect(content().string(containsString("It went out")));
            mvc.perform(post("/mail/outgoing/" + id + "/went-out")
                            .with(As.person(As.supportOf(SellerFixture.NORDLICHT)))
                            .with(csrf()))
                    .andExpect(status().isNotFound());
            mvc.perform(post("/mail/outgoing/" + id + "/went-out")
                            .with(As.support())
                            .with(csrf()))
                    .andExpect(redirectedUrl("/mail"));
            assertThat(As.support(() -> outbox.status(id)).state()).isEqualTo(OutgoingState.SENT);
        }
    }

    private MockHttpServletRequestBuilder test(int imap, int smtp, String password) {
        return post("/admin/mailboxes/test")
                .with(As.admin())
                .with(csrf())
                .param("sellerId", SellerFixture.AURORA)
                .param("address", "shop@example.org")
                .param("host", "127.0.0.1")
                .param("port", "" + imap)
                .param("security", "NONE")
                .param("folder", "INBOX")
                .param("login", "shop")
                .param("password", password)
                .param("since", "2026-11-01")
                .param("smtpHost", "127.0.0.1")
                .param("smtpPort", "" + smtp)
                .param("smtpSecurity", "NONE");
    }

    private static MockHttpServletRequestBuilder form(MockHttpServletRequestBuilder request) {
        return request.param("sellerId", SellerFixture.AURORA)
                .param("address", "shop@example.org")
                .param("host", "imap.invalid")
                .param("login", "shop")
                .param("password", "pass-word")
                .param("since", "2026-11-01");
    }

    private MailView taken(Eml mail) {
        byte[] content = mail.bytes();
        As.support(() -> drop.take(SellerFixture.AURORA, content));
        return As.support(() -> mails.in(MailState.TRIAGE, Long.MAX_VALUE, 1)).get(0);
    }

    /** Says to be the marketplace's, but is from elsewhere. */
    private MailView doubtful() {
        byte[] content = Eml.mail(unique())
                .header("X-Space-Notification-Type", "REFUND_ISSUED")
                .text("x")
                .bytes();
        As.support(() -> drop.take(SellerFixture.AURORA, content));
        return As.support(() -> mails.in(MailState.QUARANTINE, Long.MAX_VALUE, 1))
                .get(0);
    }

    private static String unique() {
        return UUID.randomUUID().toString();
    }
}
