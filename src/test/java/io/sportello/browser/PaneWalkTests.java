package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A task beside the list: opened, followed, worked on and left by keys, without losing a word or one's place. */
@BrowserTest
class PaneWalkTests {

    /** A list that others only look at. */
    private static final String LIST = "/tasks?view=all&kind=handle-return/authorise-request";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Test
    void opensFollowsAndClosesByKeys(Browser browser) {
        try (Visitor livia = visitor(browser)) {
            livia.open("/tasks?view=all");
            Page page = livia.page();
            Locator rows = page.locator("[data-row]");
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            Locator title = page.locator("#pane .pane-title");
            assertThat(title).isFocused();
            assertThat(rows.nth(0)).hasAttribute("aria-current", "true");
            String first = title.textContent();

            page.keyboard().press("Escape");
            assertThat(rows.nth(0)).isFocused();
            page.keyboard().press("j");
            assertThat(title).not().hasText(first);
            assertThat(rows.nth(1)).isFocused();
            assertThat(rows.nth(1)).hasAttribute("aria-current", "true");
            String second = title.textContent();
            String here = livia.path();
            livia.open(here);
            assertThat(title).hasText(second);
            List<String> findings = new ArrayList<>();
            Accessibility.here(livia, findings, "the list with a task beside it");
            assertThat(findings).isEmpty();
            assertThat(livia.scrollsSideways()).isFalse();

            // what was looked at on a phone has closed the pane
            livia.open(here);
            page.locator("[data-close-pane]").click();
            assertThat(page.locator("#pane")).isHidden();
            assertThat(livia.path()).doesNotContain("task=");
            assertThat(livia.complaints()).isEmpty();
        }
    }

    @Test
    void keepsWhatIsTypedWhenOneGoesOnToAnotherTask(Browser browser) {
        try (Visitor livia = visitor(browser)) {
            livia.open(LIST);
            Page page = livia.page();
            Locator rows = page.locator("[data-row]");
            rows.nth(4).locator("[data-keys=open]").click();
            Locator note = page.locator("#pane #task-form input[type=text]").first();
            note.fill("Box is w");
            rows.nth(5).locator("[data-keys=open]").click();
            assertThat(rows.nth(5)).hasAttribute("aria-current", "true");

            rows.nth(4).locator("[data-keys=open]").click();
            assertThat(note).hasValue("Box is w");
            assertThat(livia.complaints()).isEmpty();
        }
    }

    @Test
    void claimsAndNotesInThePaneAndStaysThere(Browser browser) {
        try (Visitor livia = visitor(browser)) {
            livia.open(LIST);
            Page page = livia.page();
            Locator row = page.locator("[data-row]").nth(0);
            row.locator("[data-keys=open]").click();
            Locator pane = page.locator("#pane");
            pane.getByText(livia.says("tasks.claim"), exact()).click();
            assertThat(page.locator("[data-said]")).hasText(livia.says("tasks.claimed"));
            assertThat(row.locator(".av-me")).isVisible();
            assertThat(pane.getByText(livia.says("tasks.unclaim"), exact())).isVisible();

            row.focus();
            page.keyboard().press("n");
            assertThat(pane.locator("#note")).isFocused();
            page.keyboard().type("Carrier lost the label.");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("[data-said]")).hasText(livia.says("tasks.noted"));
            assertThat(pane.locator(".journal")).containsText("Carrier lost the label.");

            pane.getByText(livia.says("tasks.unclaim"), exact()).click();
            assertThat(row.locator(".av-none")).isVisible();
            assertThat(livia.complaints()).isEmpty();
        }
    }

    @Test
    void keepsAProofOnceAndTakesItBackBesideTheListAndOnItsPage(Browser browser) {
        try (Visitor livia = visitor(browser)) {
            livia.open(LIST);
            Page page = livia.page();
            Locator row = page.locator("[data-row]").nth(6);
            row.locator("[data-keys=open]").click();
            Locator files = page.locator("#pane .file");
            upload(page.locator("#pane form[data-upload-progress]"));
            assertThat(page.locator("[data-said]")).hasText(livia.says("tasks.proof-stored"));
            assertThat(files.getByText("proof.txt")).hasCount(1);
            row.focus();
            page.keyboard().press("z");
            assertThat(page.locator("[data-said]")).hasText(livia.says("tasks.note.taken-back"));
            assertThat(files.getByText("proof.txt")).hasCount(0);

            livia.open(row.locator("[data-keys=open]").getAttribute("href"));
            upload(page.locator("form[data-upload-progress]"));
            assertThat(page.locator("#status")).containsText(livia.says("tasks.proof-stored"));
            page.keyboard().press("z");
            assertThat(page.locator("#status")).containsText(livia.says("tasks.note.taken-back"));
            assertThat(page.locator(".file").getByText("proof.txt")).hasCount(0);
            assertThat(livia.complaints()).isEmpty();
        }
    }

    private static void upload(Locator form) {
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload("proof.txt", "text/plain", "RMA 1".getBytes(StandardCharsets.UTF_8)));
        form.locator("button").click();
    }

    @Test
    void completesGoesOnWithTheNextRowAndTakesItBack(Browser browser) {
        try (Visitor livia = visitor(browser)) {
            chooseUndo(livia, "60");
            livia.open(LIST);
            Page page = livia.page();
            Locator rows = page.locator("[data-row]");
            rows.nth(2).locator("[data-keys=open]").click();
            Locator reference =
                    page.locator("#pane #task-form input[type=text]").first();
            reference.fill("RMA-4711");
            page.keyboard().press("Control+Enter");
            assertThat(rows.nth(2)).containsText(livia.says("tasks.held-short"));
            assertThat(rows.nth(3)).isFocused();
            assertThat(rows.nth(3)).hasAttribute("aria-current", "true");

            page.keyboard().press("z");
            assertThat(page.locator("[data-said]")).hasText(livia.says("tasks.taken-back-short"));
            assertThat(rows.nth(2)).not().containsText(livia.says("tasks.held-short"));
            rows.nth(2).locator("[data-keys=open]").click();
            assertThat(reference).hasValue("RMA-4711");

            page.locator("#pane")
                    .getByText(livia.says("tasks.unclaim"), exact())
                    .click();
            assertThat(rows.nth(2).locator(".av-none")).isVisible();
            chooseUndo(livia, "0");
            assertThat(livia.complaints()).isEmpty();
        }
    }

    private static void chooseUndo(Visitor person, String seconds) {
        person.open("/profile/undo");
        person.page().locator("#seconds").selectOption(seconds);
        person.press("tasks.undo-time.keep");
        assertThat(person.page().locator("#status")).containsText(person.says("tasks.undo-time.kept"));
    }

    @Test
    void claimsFromTheListOnAPhone(Browser browser) {
        try (Visitor livia =
                new Visitor(browser, Screen.PHONE, ColorScheme.LIGHT, port, messages, Locale.ENGLISH).signIn("livia")) {
            livia.open(LIST);
            livia.page().locator(".c-claim button").first().click();
            livia.page().waitForURL(Pattern.compile("/tasks/[^?]+$"));
            assertThat(livia.page().locator("#status [data-flash]")).hasText(livia.says("tasks.claimed"));
            livia.press("tasks.unclaim");
            assertThat(livia.page().locator("#status [data-flash]")).hasText(livia.says("tasks.returned"));
        }
    }

    @Test
    void opensOnItsOwnPageWhereThereIsNoRoomBesideTheList(Browser browser) {
        try (Visitor livia =
                new Visitor(browser, Screen.PHONE, ColorScheme.LIGHT, port, messages, Locale.ENGLISH).signIn("livia")) {
            livia.open(LIST);
            livia.page().locator("[data-row] [data-keys=open]").first().click();
            livia.page().waitForURL(Pattern.compile("/tasks/[^?]+$"));
            assertThat(livia.page().locator("h1")).isVisible();
        }
    }

    private static Locator.GetByTextOptions exact() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private Visitor visitor(Browser browser) {
        return new Visitor(browser, Screen.DESK, ColorScheme.LIGHT, port, messages, Locale.ENGLISH).signIn("livia");
    }
}
