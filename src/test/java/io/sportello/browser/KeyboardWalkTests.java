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
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** People who never touch the mouse: through lists, by the palette, and with keys of their own. */
@BrowserTest
class KeyboardWalkTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Test
    void walksThroughAListAndOpensARow(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("livia")) {
            livia.open("/returns");
            Page page = livia.page();
            page.keyboard().press("j");
            assertThat(page.locator("[data-row]").nth(0)).isFocused();
            page.keyboard().press("j");
            assertThat(page.locator("[data-row]").nth(1)).isFocused();
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("[data-row]").nth(2)).isFocused();
            page.keyboard().press("k");
            assertThat(page.locator("[data-row]").nth(1)).isFocused();
            assertThat(page.locator("[data-rows] [tabindex='0']")).hasCount(1);

            page.keyboard().press("/");
            assertThat(page.locator("#text")).isFocused();
            page.keyboard().type("jjg");
            assertThat(page.locator("#text")).hasValue("jjg");
            page.keyboard().press("Escape");
            assertThat(page.locator("[data-row]").nth(1)).isFocused();
            page.keyboard().press("j");
            assertThat(page.locator("[data-row]").nth(2)).isFocused();
            String number = page.locator("[data-row]").nth(2).getAttribute("id").substring("row-".length());
            page.keyboard().press("Enter");
            page.waitForURL("**/returns/" + number);

            page.keyboard().press("g");
            page.keyboard().press("m");
            page.waitForURL("**/messages");
            assertThat(livia.complaints()).isEmpty();
        }
    }

    @Test
    void aRowThatIsReplacedOrGoesHandsTheFocusOn(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("livia")) {
            livia.open("/returns");
            Page page = livia.page();
            page.keyboard().press("j");
            page.keyboard().press("j");
            String third = page.locator("[data-row]").nth(2).getAttribute("id");
            page.evaluate("() => { const row = document.activeElement; row.outerHTML = row.outerHTML; }");
            assertThat(page.locator("[data-row]").nth(1)).isFocused();
            page.evaluate("() => document.activeElement.remove()");
            assertThat(page.locator("#" + third)).isFocused();
            page.keyboard().press("j");
            assertThat(page.locator("[data-row]").nth(2)).isFocused();
            assertThat(livia.complaints()).isEmpty();
        }
    }

    @Test
    void aPartThatIsReplacedKeepsTheFocus(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("livia")) {
            livia.open("/help");
            livia.page()
                    .evaluate(
                            """
                            () => {
                              const part = document.createElement("section");
                              part.id = "part";
                              part.innerHTML = "<button>Renew</button>";
                              document.getElementById("main").prepend(part);
                              part.firstChild.focus();
                              return htmx.ajax("GET", "/help", {target: "#part", swap: "innerHTML", select: "h1"});
                            }""");
            assertThat(livia.page().locator("#part h1")).isVisible();
            assertThat(livia.page().locator("#part")).isFocused();
            assertThat(livia.complaints()).isEmpty();
        }
    }

    @Test
    void theListOfKeysTakesTheFocusAndGivesItBack(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.DESK, Locale.ITALIAN).signIn("livia")) {
            livia.open("/returns");
            Page page = livia.page();
            page.keyboard().press("j");
            page.keyboard().press("?");
            Locator sheet = page.locator("#shortcuts");
            assertThat(sheet).isVisible();
            assertThat(line(sheet, "next")).not().hasClass("off");
            assertThat(line(sheet, "claim")).hasClass("off");
            assertThat(line(sheet, "claim")).containsText(livia.says("shortcuts.not-here"));
            page.keyboard().press("j");
            assertThat((Boolean) page.evaluate("document.getElementById('shortcuts').contains(document.activeElement)"))
                    .isTrue();
            List<String> findings = new ArrayList<>();
            Accessibility.here(livia, findings, "the list of keys");
            assertThat(findings).isEmpty();
            page.keyboard().press("Escape");
            assertThat(sheet).isHidden();
            assertThat(page.locator("[data-row]").nth(0)).isFocused();

            livia.open("/messages");
            page.locator(".keys [data-shortcuts]").click();
            assertThat(sheet).isVisible();
            assertThat(livia.complaints()).isEmpty();
        }
    }

    @Test
    void thePaletteLeadsToAReturnAndToASection(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("livia")) {
            livia.open("/cases");
            Page page = livia.page();
            page.keyboard().press("Control+k");
            assertThat(page.locator("#palette-text")).isFocused();
            page.keyboard().type("r-1001");
            assertThat(page.locator("#palette [role=option]").first()).containsText("R-1001");
            assertThat(page.locator("#palette-count")).hasText(livia.says("palette.one"));
            List<String> findings = new ArrayList<>();
            Accessibility.here(livia, findings, "the palette");
            assertThat(findings).isEmpty();
            page.keyboard().press("Enter");
            page.waitForURL("**/returns/R-1001");

            page.keyboard().press("Control+k");
            page.keyboard().type("mess");
            page.keyboard().press("Enter");
            page.waitForURL("**/messages");

            page.keyboard().press("Control+k");
            page.keyboard().press("Enter");
            assertThat(page.locator("#palette")).isVisible();
            page.keyboard().press("ArrowUp");
            Locator chosen = page.locator("#palette [aria-selected=true]");
            assertThat(page.locator("#palette-text")).hasAttribute("aria-activedescendant", chosen.getAttribute("id"));
            page.keyboard().press("Escape");
            assertThat(page.locator("#palette")).isHidden();
            assertThat(livia.complaints()).isEmpty();
        }
    }

    @Test
    void enterBeforeTheAnswerWaitsForIt(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("livia")) {
            livia.open("/rules");
            livia.page().keyboard().press("Control+k");
            livia.page().keyboard().type("R-1002");
            livia.page().keyboard().press("Enter");
            livia.page().waitForURL("**/returns/R-1002");
            assertThat(livia.complaints()).isEmpty();
        }
    }

    @Test
    void onAPhoneThePaletteIsBehindAMagnifier(Browser browser) {
        try (Visitor aurora = visitor(browser, Screen.PHONE, Locale.ITALIAN).signIn("aurora")) {
            aurora.open("/");
            aurora.page().locator("[data-open-palette]").click();
            aurora.page().keyboard().type("resi");
            aurora.page()
                    .locator("#palette [data-group=section] [role=option]")
                    .first()
                    .click();
            aurora.page().waitForURL("**/returns");
            assertThat(aurora.scrollsSideways()).isFalse();
            assertThat(aurora.complaints()).isEmpty();
        }
    }

    @Test
    void sellersGoToASectionByItsNumber(Browser browser) {
        try (Visitor aurora = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("aurora")) {
            aurora.open("/help");
            for (String key : List.of("g", "1", "0")) {
                aurora.page().keyboard().press(key);
            }
            aurora.page().waitForURL("**/returns");
            assertThat(aurora.complaints()).isEmpty();
        }
    }

    @Test
    void aKeyOfOnesOwnReplacesTheUsualAndTheSwitchSilencesAll(Browser browser) {
        try (Visitor orsola = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("orsola")) {
            Page page = orsola.page();
            orsola.open("/profile/shortcuts");
            page.locator("#key-next").focus();
            page.keyboard().press("r");
            assertThat(page.locator("#key-next")).hasValue("r");
            save(page);
            assertThat(page.locator("#problem-next")).containsText(orsola.says("shortcut.reply"));
            orsola.forgetComplaints();

            page.locator("#key-next").focus();
            page.keyboard().press("b");
            page.locator("#key-go-rules").focus();
            page.keyboard().press("q");
            page.keyboard().press("r");
            assertThat(page.locator("#key-go-rules")).hasValue("q r");
            save(page);
            assertThat(page.locator("#status")).containsText(orsola.says("shortcuts.saved"));

            orsola.open("/cases");
            page.keyboard().press("q");
            page.keyboard().press("r");
            page.waitForURL("**/rules");
            page.keyboard().press("j");
            assertThat(page.locator("[data-row]:focus")).hasCount(0);
            page.keyboard().press("b");
            assertThat(page.locator("[data-row]").nth(0)).isFocused();

            orsola.open("/profile/shortcuts");
            page.locator("#on").uncheck();
            save(page);
            assertThat(page.locator("#status")).containsText(orsola.says("shortcuts.saved"));
            orsola.open("/rules");
            page.locator("[data-row]").nth(0).focus();
            page.keyboard().press("b");
            assertThat(page.locator("[data-row]").nth(0)).isFocused();
            page.locator("[data-row]").nth(0).evaluate("row => row.blur()");
            page.keyboard().press("b");
            page.keyboard().press("?");
            assertThat(page.locator("[data-row]:focus")).hasCount(0);
            assertThat(page.locator("#shortcuts")).isHidden();
            page.keyboard().press("Control+k");
            assertThat(page.locator("#palette")).isVisible();
            page.keyboard().press("Escape");

            orsola.open("/profile/shortcuts");
            page.locator("#keys-form button[formaction]").click();
            assertThat(page.locator("#key-next")).hasValue("j");
            assertThat(page.locator("#on")).isChecked();
            assertThat(orsola.complaints()).isEmpty();
        }
    }

    private Visitor visitor(Browser browser, Screen screen, Locale language) {
        return new Visitor(browser, screen, ColorScheme.LIGHT, port, messages, language);
    }

    private static Locator line(Locator sheet, String action) {
        return sheet.locator("[data-action=" + action + "]");
    }

    private static void save(Page page) {
        page.locator("#keys-form .btn-primary").click();
        // a key that is pressed before the page's scripts have run is only a letter
        page.waitForLoadState();
    }
}
