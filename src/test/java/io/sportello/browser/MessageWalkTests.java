package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A buyer's mail is answered by people, from a real mailbox and back to it; another is left alone and escalated. */
@BrowserTest
class MessageWalkTests {

    private static final String ALIAS = "w4lk7r8n1buyer@marketplace.amazon.it";
    private static final String ORDER = "404-7781234-5500001";
    private static final String FORGOTTEN = "w4lk7r8n2buyer@marketplace.amazon.it";
    private static final String FORGOTTEN_ORDER = "404-7781234-5500002";
    private static final String REPLY = "Buongiorno, il pacco arriva domani. Ci scusiamo per il ritardo.";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Clock clock;

    private final MailHouse house = new MailHouse();

    @Test
    void aMailIsAnsweredInTwoSessionsAndAnotherIsEscalated(Browser browser) throws Exception {
        try (house) {
            connectTheMailbox(browser);
            house.receive(
                    ALIAS,
                    ORDER,
                    "walk-1",
                    "Dov'è il mio pacco?",
                    clock.instant().minus(Duration.ofHours(3)));
            house.receive(
                    FORGOTTEN,
                    FORGOTTEN_ORDER,
                    "walk-2",
                    "Nessuno risponde?",
                    clock.instant().minus(Duration.ofHours(25)));
            String thread = beginTheReply(browser);
            finishTheReply(browser, thread);
            seeTheMailThatLeft();
            seeTheOtherEscalated(browser);
        }
    }

    private void connectTheMailbox(Browser browser) {
        try (Visitor admin = visitor(browser, Screen.DESK).signIn("admin")) {
            admin.open("/admin/mailboxes/new");
            Page page = admin.page();
            page.locator("#sellerId").selectOption("bottega-aurora");
            page.locator("#address").fill(MailHouse.SHOP);
            page.locator("#host").fill("127.0.0.1");
            page.locator("#port").fill(String.valueOf(house.imapPort()));
            page.locator("#security").selectOption("NONE");
            page.locator("#login").fill(MailHouse.LOGIN);
            page.locator("#password").fill(MailHouse.PASSWORD);
            page.locator("#authServer").fill(MailHouse.ITSELF);
            page.locator("#since").fill("2020-01-01");
            page.locator("#smtpHost").fill("127.0.0.1");
            page.locator("#smtpPort").fill(String.valueOf(house.smtpPort()));
            page.locator("#smtpSecurity").selectOption("NONE");
            admin.press("mail.mailbox.test");
            assertThat(page.locator("#mailbox-test .note-ok")).hasCount(2);
            admin.press("mail.mailbox.save");
            page.waitForURL("**/admin/mailboxes");
            assertThat(admin.complaints()).isEmpty();
        }
    }

    /** The first session: what is typed is kept, and the guidelines speak up at once. */
    private String beginTheReply(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.DESK).signIn("livia")) {
            livia.openUntil("/messages?text=" + ORDER, "main table a.strong").click();
            livia.page().waitForURL("**/messages/M-*");
            assertThat(livia.page().locator(".page-head .clock").first()).isVisible();
            assertThat(livia.page().locator(".say-buyer .words")).hasText("Dov'è il mio pacco?");
            livia.page().locator("#reply-text").pressSequentially("Ci chiami al +39 347 1234567");
            assertThat(livia.page().locator("#draft-result .note-late")).containsText("+39 347 1234567");
            livia.shoot("message-guideline");
            assertThat(livia.complaints()).isEmpty();
            return livia.path();
        }
    }

    /** The second session, on a phone: the text is there, is put right, and leaves. */
    private void finishTheReply(Browser browser, String thread) {
        try (Visitor livia = visitor(browser, Screen.PHONE).signIn("livia")) {
            livia.open(thread);
            assertThat(livia.page().locator("#reply-text")).hasValue("Ci chiami al +39 347 1234567");
            livia.press("messages.send");
            assertThat(livia.page().locator("main .note-late[role=alert]")).containsText("+39 347 1234567");
            assertThat(livia.page().locator("#draft-result .note-late")).containsText("+39 347 1234567");
            livia.page().locator("#reply-text").fill(REPLY);
            livia.pressFor("messages.send", () -> livia.page().waitForTimeout(2_000));
            assertThat(livia.page().locator(".say-us .words")).hasText(REPLY);
            assertThat(livia.page().locator(".say-us form[action$='/take-back']"))
                    .isVisible();
            assertThat(livia.page().locator(".page-head .st-ok")).containsText(livia.says("messages.status.answered"));
            livia.shoot("message-replied");
            assertThat(livia.complaints()).isEmpty();
        }
    }

    private void seeTheMailThatLeft() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (house.sentTo(ALIAS).isEmpty() && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        MimeMessage mail = house.sentTo(ALIAS).orElseThrow();
        assertThat(mail.getFrom()[0].toString()).contains(MailHouse.SHOP);
        assertThat(mail.getHeader("In-Reply-To")).containsExactly("<walk-1@eu-west-1.amazonses.com>");
        assertThat(mail.getHeader("References")).containsExactly("<walk-1@eu-west-1.amazonses.com>");
        assertThat(mail.getSubject())
                .startsWith("Re: Richiesta di informazioni")
                .contains(ORDER);
        assertThat(mail.getContent().toString()).contains(REPLY);
    }

    private void seeTheOtherEscalated(Browser browser) {
        try (Visitor marek = visitor(browser, Screen.DESK).signIn("marek")) {
            marek.openUntil("/messages?text=" + FORGOTTEN_ORDER, "main .st-late");
            marek.page().locator("main table a.strong").click();
            assertThat(marek.page().locator(".page-head .st-late")).containsText(marek.says("messages.escalated"));
            marek.openUntil("/tasks?q=" + FORGOTTEN_ORDER, "main table a[href*='/tasks/']");
            assertThat(marek.page().locator("main table")).containsText(marek.says("task.handle-escalation"));
            assertThat(marek.complaints()).isEmpty();
        }
    }

    private Visitor visitor(Browser browser, Screen screen) {
        return new Visitor(browser, screen, ColorScheme.LIGHT, port, messages, Locale.ENGLISH);
    }
}
