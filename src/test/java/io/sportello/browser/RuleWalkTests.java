package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A rule is changed by one officer, by keyboard alone, and approved by another; the next return is decided by it. */
@BrowserTest
class RuleWalkTests {

    private static final int MANY = 300;

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Clock clock;

    private Visitor tadeo;
    private String change = "";

    @Test
    void anOfficerIsShownWhatIsWorseMendsItAndTheNextReturnIsDecidedByTheNewRow(Browser browser) {
        try (Visitor author = new Visitor(browser, Screen.DESK, ColorScheme.LIGHT, port, messages, Locale.ENGLISH);
                Visitor orsola = new Visitor(browser, Screen.DESK, ColorScheme.LIGHT, port, messages, Locale.ITALIAN);
                Visitor livia = new Visitor(browser, Screen.DESK, ColorScheme.LIGHT, port, messages, Locale.ENGLISH)) {
            livia.signIn("livia");
            String before = reasonOfANewReturn(livia);
            int row = Integer.parseInt(found("row (\\d+) of check-eligibility", before));
            int version = Integer.parseInt(found("check-eligibility v(\\d+)", before));

            tadeo = author.signIn("tadeo");
            beginByKeyboard(row);
            grantByKeyboard("29");
            assertThat(tadeo.page().locator(".counter")).containsText("29 days");
            assertThat(tadeo.page().locator(".counter")).containsText("marketplace-floor");
            assertThat(tadeo.page().locator("#send button")).isDisabled();
            tadeo.shoot("rule-worse");
            keepTheCounterexampleByKeyboard("35");
            backToTheRowByKeyboard(row);
            assertThat(tadeo.page().locator("#checks")).containsText(tadeo.says("policies.tests.failed", 1));
            grantByKeyboard("35");
            assertThat(tadeo.page().locator("#checks")).containsText(tadeo.says("policies.tests.passed", 1));
            assertThat(tadeo.page().locator("#verdict")).containsText(tadeo.says("policies.change.ready"));
            for (String page : List.of(change + "?row=" + row, change + "/tests", change + "/tests?fact.category=x")) {
                assertThat(Accessibility.findings(tadeo, page)).isEmpty();
            }
            tadeo.open(change);
            submitByKeyboard();

            reviewAs(tadeo, "form.review-policy.approved.value.yes");
            assertThat(tadeo.page().locator("#task-problem")).containsText(tadeo.says("policies.change.second-person"));
            tadeo.forgetComplaints();

            orsola.signIn("orsola");
            reviewAs(orsola, "form.review-policy.approved.value.yes");
            orsola.openUntil(change, ".page-head .st-ok");

            String after = reasonOfANewReturn(livia);
            assertThat(after).contains("row " + row + " of check-eligibility v" + (version + 1));
            assertThat(livia.page().locator(".why").first()).containsText("35 days");
            livia.shoot("rule-decided");
            assertThat(author.complaints()).isEmpty();
            assertThat(orsola.complaints()).isEmpty();
            assertThat(livia.complaints()).isEmpty();
        }
    }

    private String reasonOfANewReturn(Visitor livia) {
        ReportFile report = ReportFile.of(LocalDate.now(clock));
        livia.open("/imports");
        livia.page().locator("#import-seller").selectOption("bottega-aurora");
        livia.page().locator("#import-file").setInputFiles(report.file());
        livia.press("web.import.send");
        livia.page().waitForURL("**/imports/*");
        assertThat(livia.page().locator("#import-live .st-ok")).isVisible();
        livia.openUntil("/returns?text=" + report.orderId(), "main table a.strong")
                .click();
        livia.page().waitForURL("**/returns/R-*");
        livia.openUntil(livia.path(), ".why:has-text('check-eligibility')");
        return livia.page()
                .locator(".why:has-text('check-eligibility') .why-head")
                .first()
                .innerText();
    }

    private void beginByKeyboard(int row) {
        tadeo.open("/rules/check-eligibility");
        go("main form[action$='/changes'] button");
        tadeo.page().keyboard().press("Enter");
        tadeo.page().waitForURL(url -> url.contains("/rules/changes/P-"));
        change = tadeo.path();
        go("#row-" + row + " th a");
        tadeo.page().keyboard().press("Enter");
        tadeo.page().locator("#row-form").waitFor();
    }

    private void grantByKeyboard(String days) {
        go("#out-0");
        tadeo.page().keyboard().press("Control+A");
        tadeo.page().keyboard().type(days);
        tadeo.page().waitForResponse("**/rows/*", () -> tadeo.page().keyboard().press("Tab"));
    }

    private void keepTheCounterexampleByKeyboard(String days) {
        go(".counter a[href*='counterexample']");
        tadeo.page().keyboard().press("Enter");
        tadeo.page().waitForURL("**/tests?counterexample*");
        go("#expect-windowDays");
        tadeo.page().keyboard().press("Control+A");
        tadeo.page().keyboard().type(days);
        tadeo.page().locator("#proposed-0").waitFor();
        tadeo.shoot("rule-test");
        go("#test-form button.btn-primary");
        tadeo.page().keyboard().press("Enter");
        assertThat(tadeo.page().locator("#status")).containsText(tadeo.says("policies.test.kept"));
    }

    private void backToTheRowByKeyboard(int row) {
        go(".page-head a");
        tadeo.page().keyboard().press("Enter");
        tadeo.page().waitForURL("**" + change);
        go("#row-" + row + " th a");
        tadeo.page().keyboard().press("Enter");
        tadeo.page().locator("#row-form").waitFor();
    }

    private void submitByKeyboard() {
        go("#why");
        tadeo.page().keyboard().type("Software may be looked at for five weeks.");
        go("#send button");
        tadeo.page().keyboard().press("Enter");
        assertThat(tadeo.page().locator(".page-head .st")).containsText(tadeo.says("policies.change.status.IN_REVIEW"));
        tadeo.shoot("rule-in-review");
    }

    /** Moves with the Tab key until an element has the focus, as somebody without a mouse does. */
    private void go(String selector) {
        for (int i = 0; i < MANY; i++) {
            if ((Boolean)
                    tadeo.page().evaluate("selector => document.activeElement?.matches(selector) ?? false", selector)) {
                return;
            }
            tadeo.page().keyboard().press("Tab");
        }
        throw new AssertionError(selector + " is not reached with the Tab key");
    }

    private void reviewAs(Visitor who, String answer) {
        String number = change.substring(change.lastIndexOf('/') + 1);
        who.openUntil("/tasks?q=" + number, "main a[href*='/tasks/']:has-text('" + number + "')")
                .click();
        who.page().locator("#task-form .fjs-form").waitFor();
        who.shoot("rule-review-" + who.says("policies.change.review"));
        who.choose(answer);
        who.press("tasks.complete");
    }

    private static String found(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(1);
    }
}
