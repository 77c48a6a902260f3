package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A seller opens a case, support answers, and the seller finds the answer by a word in it and sees whose turn it is. */
@BrowserTest
class CaseWalkTests {

    private static final String TITLE = "The pallet label is missing";
    private static final String ANSWER = "The label is in the attachment called quillwort.";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Test
    void aSellerAsksIsAnsweredAndConfirms(Browser browser) {
        String path = ask(browser);
        begin(browser, path);
        answer(browser, path);
        findAndConfirm(browser);
    }

    private String ask(Browser browser) {
        try (Visitor aurora = visitor(browser, Screen.PHONE).signIn("aurora")) {
            aurora.open("/cases/new");
            Page page = aurora.page();
            page.locator("#category").selectOption("ORDER");
            page.locator("#title").fill(TITLE);
            page.locator("#description").fill("No label came with it.");
            aurora.press("cases.open");
            page.waitForURL("**/cases/C-*");
            assertThat(page.locator(".next-line")).containsText(aurora.says("cases.next.TO_ANSWER"));
            assertThat(aurora.complaints()).isEmpty();
            return aurora.path();
        }
    }

    private void begin(Browser browser, String path) {
        try (Visitor livia = visitor(browser, Screen.DESK).signIn("livia")) {
            livia.open(path);
            livia.page().locator("#words").fill("Half an ans");
            livia.page().locator("#note").fill("Half a no");
            assertThat(livia.page().locator("#draft-MESSAGE input")).hasCount(1);
            assertThat(livia.page().locator("#draft-NOTE input")).hasCount(1);
            assertThat(livia.complaints()).isEmpty();
        }
    }

    private void answer(Browser browser, String path) {
        try (Visitor livia = visitor(browser, Screen.DESK).signIn("livia")) {
            livia.open(path);
            assertThat(livia.page().locator("#words")).hasValue("Half an ans");
            assertThat(livia.page().locator("#note")).hasValue("Half a no");
            livia.page().locator("#note").fill("Ask the carrier first.");
            livia.press("cases.note.do");
            livia.page().locator("#words").fill(ANSWER);
            livia.press("cases.send.resolve");
            assertThat(livia.page().locator(".page-head .st-ok")).containsText(livia.says("cases.status.RESOLVED"));
            assertThat(livia.page().locator("#words")).hasValue("");
            assertThat(livia.page().locator("#note")).hasValue("");
            livia.shoot("case-resolved");
            assertThat(livia.complaints()).isEmpty();
        }
    }

    private void findAndConfirm(Browser browser) {
        try (Visitor aurora = visitor(browser, Screen.DESK).signIn("aurora")) {
            aurora.openUntil("/cases/log?text=quillwort", "main a:has-text('" + TITLE + "')");
            assertThat(aurora.page().locator("main")).containsText(aurora.says("cases.status.RESOLVED"));
            aurora.open("/cases?view=AT_SELLER");
            aurora.page()
                    .locator("main table a.strong", new Page.LocatorOptions().setHasText(TITLE))
                    .click();
            assertThat(aurora.page().locator(".say-us .words")).hasText(ANSWER);
            assertThat(aurora.page().locator(".say-note")).hasCount(0);
            aurora.press("cases.confirm");
            assertThat(aurora.page().locator(".page-head .st-ok")).containsText(aurora.says("cases.status.CLOSED"));
            assertThat(aurora.complaints()).isEmpty();
        }
    }

    private Visitor visitor(Browser browser, Screen screen) {
        return new Visitor(browser, screen, ColorScheme.LIGHT, port, messages, Locale.ENGLISH);
    }
}
