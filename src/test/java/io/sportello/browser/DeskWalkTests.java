package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Support staff at their list: alone, beside each other, by keyboard, on a phone. Everybody leaves the tasks as they were. */
@BrowserTest
class DeskWalkTests {

    /** A list that no other walk works on. */
    private static final String LIST = "/tasks?view=all&kind=handle-return/authorise-request";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Test
    void aMorningByKeyboardOnly(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("livia")) {
            livia.open(LIST);
            Page page = livia.page();
            Locator rows = page.locator("[data-row]");
            page.keyboard().press("j");
            page.keyboard().press("j");
            assertThat(rows.nth(1)).isFocused();
            page.keyboard().press("c");
            assertThat(page.locator("[data-said]")).hasText(livia.says("tasks.claimed"));
            assertThat(rows.nth(1).locator(".av-me")).isVisible();
            assertThat(rows.nth(1)).isFocused();

            page.keyboard().press("z");
            assertThat(page.locator("[data-said]")).hasText(livia.says("tasks.returned"));
            assertThat(rows.nth(1).locator(".av-none")).isVisible();

            page.keyboard().press("x");
            page.keyboard().press("j");
            page.keyboard().press("Shift+X");
            assertThat(page.locator("#bulk [data-count]")).hasText(livia.says("tasks.bulk.selected", "2"));
            page.keyboard().press("n");
            page.waitForURL("**/tasks/bulk/*");
            page.keyboard().type("Carrier on strike until Thursday.");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            assertThat(page.locator("#progress [role=status]")).hasText(livia.says("tasks.bulk.ended", 2, 0));

            page.keyboard().press("g");
            page.keyboard().press("t");
            page.waitForURL("**/tasks");
            page.keyboard().press("t");
            page.waitForURL(url -> !url.endsWith("/tasks"));
            assertThat(page.locator("#status [data-flash]")).hasText(livia.says("tasks.taken"));
            page.keyboard().press("z");
            assertThat(page.locator("#status [data-flash]")).hasText(livia.says("tasks.returned"));
            assertThat(livia.complaints()).isEmpty();
        }
    }

    @Test
    void whatOneDoesTheOtherSeesWithoutReloading(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("livia");
                Visitor marek = visitor(browser, Screen.DESK, Locale.ITALIAN).signIn("marek")) {
            livia.open(LIST);
            Locator row = livia.page().locator("[data-row]").nth(2);
            String id = row.getAttribute("id");
            livia.page().locator("#q").fill("half a wo");
            String task = id.substring("task-".length());

            marek.open("/tasks/" + task);
            marek.press("tasks.claim");
            assertThat(livia.page().locator("#" + id + " .av")).hasAttribute("title", "marek@sportello.example");
            assertThat(livia.page().locator("#q")).hasValue("half a wo");
            assertThat(livia.page().locator("[data-row]").nth(2)).hasAttribute("id", id);

            livia.page().locator("#" + id + " [data-keys=open]").click();
            assertThat(livia.page().locator("p.note-soon"))
                    .hasText(livia.says("tasks.held", "marek@sportello.example"));
            marek.press("tasks.unclaim");
            assertThat(livia.complaints()).isEmpty();
            assertThat(marek.complaints()).isEmpty();
        }
    }

    @Test
    void aTaskThatSomebodyElseTakesSaysSoAndKeepsWhatIsTyped(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("livia");
                Visitor marek = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("marek")) {
            livia.open(LIST);
            livia.open(
                    livia.page().locator("[data-row] [data-keys=open]").nth(3).getAttribute("href"));
            Locator reference =
                    livia.page().locator("#task-form input[type=text]").first();
            reference.fill("RMA half writt");
            assertThat(livia.page().locator("#task-changed")).isHidden();

            marek.open(livia.path());
            marek.press("tasks.claim");
            assertThat(livia.page().locator("#task-changed span"))
                    .hasText(livia.says("tasks.changed.taken", "marek@sportello.example"));
            assertThat(reference).hasValue("RMA half writt");

            marek.press("tasks.unclaim");
            assertThat(livia.page().locator("#task-changed span")).hasText(livia.says("tasks.changed.free"));
            assertThat(reference).hasValue("RMA half writt");
            assertThat(livia.complaints()).isEmpty();
        }
    }

    @Test
    void aChangeOfManyTellsWhichOneWasRefusedAndIsTakenBack(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("livia");
                Visitor marek = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("marek")) {
            livia.open(LIST);
            Page page = livia.page();
            Locator rows = page.locator("[data-row]");
            List<String> ids = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                rows.nth(i).locator("[data-select]").check();
                ids.add(rows.nth(i).getAttribute("id").substring("task-".length()));
            }
            page.locator("#bulk [value=claim]").click();
            page.waitForURL("**/tasks/bulk/*");
            assertThat(page.locator("#progress tbody tr")).hasCount(3);
            marek.open("/tasks/" + ids.get(1));
            marek.press("tasks.claim");

            page.locator(".btn-primary").click();
            assertThat(page.locator("#progress [role=status]")).hasText(livia.says("tasks.bulk.ended", 2, 1));
            Locator first = page.locator("#progress tbody tr").first();
            assertThat(first).containsText(livia.says("task.conflict", "marek@sportello.example"));
            List<String> findings = new ArrayList<>();
            Accessibility.here(livia, findings, "the outcome of a change of many tasks");
            assertThat(findings).isEmpty();

            livia.press("tasks.bulk.undo");
            assertThat(page.locator("#progress [role=status]")).hasText(livia.says("tasks.bulk.ended", 2, 0));
            marek.press("tasks.unclaim");
            assertThat(livia.complaints()).isEmpty();
        }
    }

    @Test
    void allThatMatchAreMeantNotOnlyThePage(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.DESK, Locale.ITALIAN).signIn("livia")) {
            livia.open("/tasks?view=all");
            Page page = livia.page();
            String all = page.locator("#here-count").innerText();
            page.locator("#select-page").check();
            page.locator("[data-all]").click();
            page.locator("#bulk [value=prioritise]").click();
            page.waitForURL("**/tasks/bulk/*");

            String number = all.replaceAll("\\D", "");
            assertThat(page.locator("h1")).containsText(number);
            assertThat(page.locator("#progress tbody tr")).hasCount(Integer.parseInt(number));
            livia.press("tasks.bulk.cancel");
            page.waitForURL(url -> url.endsWith("/tasks?view=all"));
            assertThat(livia.complaints()).isEmpty();
        }
    }

    @Test
    void aViewIsKeptFoundAndDeletedOnAPhone(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.PHONE, Locale.ITALIAN).signIn("livia")) {
            livia.open("/tasks");
            Page page = livia.page();
            assertThat(page.locator("#kind")).isHidden();
            page.locator("[data-more-filters]").click();
            page.locator("#marketplace").fill("de");
            page.locator("#more-filters button[type=submit]").click();
            page.waitForURL(Pattern.compile("marketplace=de"));
            assertThat(page.locator("[data-row] .mk").first()).hasText("DE");

            page.locator("summary", new Page.LocatorOptions().setHasText(livia.says("tasks.saved.save")))
                    .click();
            page.locator("#view-name").fill("Germania");
            livia.press("tasks.saved.keep");
            page.waitForURL(Pattern.compile("saved="));
            assertThat(page.locator("h1")).hasText("Germania");
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();

            page.locator("summary", new Page.LocatorOptions().setHasText(livia.says("tasks.saved.edit")))
                    .click();
            livia.press("tasks.saved.delete");
            page.waitForURL("**/tasks");
            assertThat(page.locator("body")).not().containsText("Germania");
            assertThat(livia.complaints()).isEmpty();
        }
    }

    @Test
    void aColumnIsAddedAndWidenedByKeys(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("tadeo")) {
            livia.open("/tasks?view=all");
            Page page = livia.page();
            page.locator("summary", new Page.LocatorOptions().setHasText(livia.says("tasks.columns")))
                    .click();
            page.locator("input[name=column][value=reason]").check();
            livia.press("tasks.columns.show");
            Locator head = page.locator("[data-column=reason]");
            assertThat(head).isVisible();
            double before = head.boundingBox().width;
            head.locator(".grip").focus();
            page.waitForResponse("**/width", () -> page.keyboard().press("ArrowRight"));

            livia.open("/tasks?view=all");
            assertThat(page.locator("[data-column=reason]").boundingBox().width).isGreaterThan(before);
            assertThat(livia.complaints()).isEmpty();
        }
    }

    private Visitor visitor(Browser browser, Screen screen, Locale language) {
        return new Visitor(browser, screen, ColorScheme.LIGHT, port, messages, language);
    }
}
