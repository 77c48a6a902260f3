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

/** Colleagues who write to each other about a task. */
@BrowserTest
class MentionWalkTests {

    private static final String LIST = "/tasks?view=all&kind=handle-return/authorise-request";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Test
    void aColleagueIsNamedByKeyboardAndFindsTheTask(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.DESK, Locale.ENGLISH).signIn("livia");
                Visitor marek = visitor(browser, Screen.DESK, Locale.ITALIAN).signIn("marek")) {
            marek.open("/tasks?view=mentioned");
            assertThat(marek.page().locator("#list")).containsText(marek.says("tasks.empty.mentioned"));

            String task = openATask(livia);
            Page page = livia.page();
            Locator note = page.locator("#note");
            note.focus();
            page.keyboard().type("Sealed? @m");
            Locator list = page.locator(".mention-list [role=option]");
            assertThat(list).containsText("Marek");
            assertThat(note).hasAttribute("aria-expanded", "true");
            assertThat(note).hasAttribute("aria-activedescendant", list.first().getAttribute("id"));
            assertThat(page.locator("#live")).hasText(livia.says("tasks.mention.found.one"));
            List<String> findings = new ArrayList<>();
            Accessibility.here(livia, findings, "a note that names somebody");
            assertThat(findings).isEmpty();
            page.keyboard().press("Escape");
            assertThat(list).hasCount(0);
            assertThat(note).isFocused();
            assertThat(note).not().hasAttribute("role", "combobox");

            page.keyboard().press("Backspace");
            page.keyboard().type("MAR");
            assertThat(list).hasCount(1);
            page.keyboard().press("Enter");
            assertThat(note).hasValue("Sealed? @Marek ");
            page.keyboard().press("Control+Enter");
            assertThat(page.locator("#status [data-flash]")).hasText(livia.says("tasks.noted.told", "Marek"));
            assertThat(page.locator(".journal li").first()).containsText("Sealed? @Marek");

            marek.open("/tasks?view=mentioned");
            marek.page().locator("#task-" + task + " [data-keys=open]").click();
            assertThat(marek.page().locator("#pane .journal li").first()).containsText("Sealed? @Marek");
            marek.open("/tasks?view=mentioned");
            assertThat(marek.page().locator("#list")).containsText(marek.says("tasks.empty.mentioned"));
            assertThat(livia.complaints()).isEmpty();
            assertThat(marek.complaints()).isEmpty();
        }
    }

    @Test
    void onAPhoneATapTakesTheName(Browser browser) {
        try (Visitor livia = visitor(browser, Screen.PHONE, Locale.ITALIAN).signIn("livia")) {
            openATask(livia);
            Page page = livia.page();
            page.locator("#note").focus();
            page.keyboard().type("@");
            assertThat(page.locator(".mention-list [role=option]").nth(1)).isVisible();
            assertThat(livia.scrollsSideways()).isFalse();
            page.locator(".mention-list [role=option]").filter(has("Tadeo")).click();
            assertThat(page.locator("#note")).hasValue("@Tadeo ");
            assertThat(page.locator("#note")).isFocused();
            assertThat(livia.complaints()).isEmpty();
        }
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static String openATask(Visitor visitor) {
        visitor.open(LIST);
        visitor.open(
                visitor.page().locator("[data-row] [data-keys=open]").nth(4).getAttribute("href"));
        return visitor.path().substring("/tasks/".length());
    }

    private Visitor visitor(Browser browser, Screen screen, Locale language) {
        return new Visitor(browser, screen, ColorScheme.LIGHT, port, messages, language);
    }
}
