package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.MouseButton;
import io.sportello.policies.studio.StudioFixture;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Two officers edit one table as a grid, and neither overwrites the other unseen. */
@BrowserTest
class GridWalkTests {

    private static final String DAYS = "#grid tbody td.output-cell";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    private StudioFixture studio;

    @Test
    void theSecondToSaveSeesWhatDiffersAndDecides(Browser browser) {
        studio.policy("grid-walk");
        try (Visitor tadeo = visitor(browser, Locale.ENGLISH).signIn("tadeo");
                Visitor orsola = visitor(browser, Locale.ITALIAN).signIn("orsola")) {
            String change = begin(tadeo, "grid-walk");
            tadeo.open(change + "/grid");
            orsola.open(change + "/grid");
            assertThat(orsola.page().locator("#present")).containsText("tadeo@");

            write(orsola, 0, "21");
            write(tadeo, 1, "12");
            assertThat(tadeo.page().locator("#grid-conflict")).containsText("orsola@");
            assertThat(tadeo.page().locator("#grid-conflict .diffs").first()).containsText("12");
            tadeo.shoot("grid-conflict");
            tadeo.forgetComplaints();

            tadeo.press("policies.change.take-theirs");
            assertThat(tadeo.page().locator(DAYS)).hasText(new String[] {"21", "40"});
            write(tadeo, 1, "12");
            assertThat(tadeo.page().locator("#checks")).containsText(tadeo.says("policies.change.proof-failed"));
            assertThat(tadeo.page().locator("#verdict")).containsText(tadeo.says("policies.change.blocked.proof"));

            write(orsola, 1, "41");
            saves(orsola, () -> orsola.page()
                    .locator("#grid-conflict [data-take=mine]")
                    .click());
            assertThat(orsola.page().locator("#verdict")).containsText(orsola.says("policies.change.ready"));
            orsola.forgetComplaints();
            tadeo.open(change + "/grid");
            assertThat(tadeo.page().locator(DAYS)).hasText(new String[] {"21", "41"});
            assertThat(tadeo.complaints()).isEmpty();
            assertThat(orsola.complaints()).isEmpty();
        }
    }

    @Test
    void rowsAreAddedCutAndPastedFromTheMenuInTheReadersLanguage(Browser browser) {
        studio.policy("grid-rows");
        try (Visitor orsola = visitor(browser, Locale.ITALIAN).signIn("orsola")) {
            orsola.open(begin(orsola, "grid-rows") + "/grid");

            saves(orsola, () -> choose(orsola, 1, "policies.grid.word.add-rule-above"));
            assertThat(orsola.page().locator("#verdict .late")).isVisible();
            write(orsola, 1, "35");
            assertThat(orsola.page().locator("#verdict .ok")).isVisible();
            saves(orsola, () -> write(orsola.page(), 1, "for x in 1..9 return x"));
            assertThat(orsola.page().locator("#grid-note"))
                    .containsText(orsola.says("policies.refused.in.output", 2, 1));
            assertThat(orsola.page().locator("#grid-state")).hasText(orsola.says("policies.grid.unsaved"));
            assertThat(orsola.page().locator(DAYS).nth(1)).containsText("for x in");
            orsola.forgetComplaints();
            write(orsola, 1, "36");
            kept(orsola);
            choose(orsola, 2, "policies.grid.word.cut-rule");
            saves(orsola, () -> choose(orsola, 0, "policies.grid.word.paste-rule-above"));
            kept(orsola);

            orsola.page().reload();
            assertThat(orsola.page().locator(DAYS)).hasText(new String[] {"40", "20", "36"});
            assertThat(orsola.page().locator("#grid .dmn-canvas")).not().containsText("rule");
            assertThat(orsola.page().locator("#grid .bjs-powered-by")).isVisible();
            orsola.page().locator(DAYS).nth(2).click();
            saves(orsola, () -> orsola.page().keyboard().press("Enter"));
            assertThat(orsola.page().locator(DAYS)).hasCount(4);
            assertThat(orsola.complaints()).isEmpty();
        }
    }

    @Test
    void aPhoneScrollsTheGridInItsBoxAndIsToldOfTheRows(Browser browser) {
        studio.policy("grid-phone");
        try (Visitor tadeo = visitor(browser, Locale.ENGLISH).signIn("tadeo")) {
            tadeo.open(begin(tadeo, "grid-phone") + "/grid");
            assertThat(tadeo.page().locator(".grid-narrow")).isHidden();
            tadeo.moveTo(Screen.PHONE);
            assertThat(tadeo.page().locator(".grid-narrow a")).isVisible();
            assertThat(tadeo.page().locator(DAYS)).hasCount(2);
            assertThat(tadeo.scrollsSideways()).isFalse();
            assertThat(tadeo.complaints()).isEmpty();
        }
    }

    @Test
    void aReaderSeesTheGridAndCanNotWriteInIt(Browser browser) {
        studio.policy("grid-reader");
        try (Visitor tadeo = visitor(browser, Locale.ENGLISH).signIn("tadeo");
                Visitor livia = visitor(browser, Locale.ENGLISH).signIn("livia")) {
            livia.open(begin(tadeo, "grid-reader") + "/grid");
            assertThat(livia.page().locator(DAYS)).hasText(new String[] {"20", "40"});
            assertThat(livia.page().locator("#grid [contenteditable]")).hasCount(0);
            assertThat(livia.complaints()).isEmpty();
        }
    }

    private Visitor visitor(Browser browser, Locale language) {
        return new Visitor(browser, Screen.DESK, ColorScheme.LIGHT, port, messages, language);
    }

    private static String begin(Visitor officer, String policy) {
        officer.open("/rules/" + policy);
        officer.page().locator("main form[action$='/changes'] button").first().click();
        officer.page().waitForURL(url -> url.contains("/rules/changes/P-"));
        return officer.path();
    }

    /** Writes into a cell by keyboard and waits for the answer to its saving. */
    private static void write(Visitor officer, int row, String days) {
        saves(officer, () -> write(officer.page(), row, days));
    }

    private static void write(Page page, int row, String days) {
        page.locator(DAYS).nth(row).click();
        page.locator(DAYS).nth(row).locator(".cm-content").waitFor();
        page.keyboard().press("Control+A");
        page.keyboard().type(days);
    }

    private static void saves(Visitor officer, Runnable what) {
        officer.page().waitForResponse(answer -> answer.request().method().equals("PUT"), what);
    }

    private static void kept(Visitor officer) {
        assertThat(officer.page().locator("#grid-note .note")).hasCount(0);
        assertThat(officer.page().locator("#grid-state")).hasText("");
    }

    private static void choose(Visitor officer, int row, String key) {
        Locator cell = officer.page().locator(DAYS).nth(row);
        cell.click(new Locator.ClickOptions().setButton(MouseButton.RIGHT));
        officer.page()
                .locator(".context-menu-group-entry")
                .filter(new Locator.FilterOptions().setHasText(officer.says(key)))
                .first()
                .click();
    }
}
