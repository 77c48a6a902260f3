package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import io.sportello.accounts.As;
import io.sportello.policies.replay.NewReplay;
import io.sportello.policies.replay.Replays;
import io.sportello.policies.versions.PolicyShelf;
import java.time.Clock;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A compliance officer replays a table. */
@BrowserTest
class ReplayWalkTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Replays replays;

    @Autowired
    private PolicyShelf shelf;

    @Autowired
    private Clock clock;

    @ParameterizedTest
    @CsvSource({"en,DESK", "it,PHONE"})
    void findsNothingChangedByTheTableInForce(String language, Screen screen, Browser browser) {
        try (Visitor tadeo =
                new Visitor(browser, screen, ColorScheme.LIGHT, port, messages, Locale.forLanguageTag(language))) {
            tadeo.signIn("tadeo").open("/rules/refund-amount");
            tadeo.page().locator("main a[href$='/replays']").click();
            tadeo.press("policies.replays.do");
            tadeo.page().waitForURL("**/replays/*");

            assertThat(tadeo.page().locator("#replay-live .page-head"))
                    .containsText(tadeo.says("policies.replay.status.DONE"));

            assertThat(tadeo.page().locator("#replay-status")).not().isEmpty();
            tadeo.page().locator(".page-head a[href$='/replays']").click();
            assertThat(tadeo.page().locator("#replays-live tbody tr").first())
                    .containsText(tadeo.says("policies.replay.status.DONE"));
            assertThat(tadeo.complaints()).isEmpty();
        }
    }

    @Test
    void readsTheCasesOfAnotherTable(Browser browser) {
        String content = shelf.content(
                        shelf.inForce("check-eligibility", clock.instant()).orElseThrow())
                .replace("<text>30</text>", "<text>45</text>");
        long id = As.call(
                As.TADEO,
                () -> replays.start(new NewReplay("check-eligibility", "draft", content, null, null, null, null)));
        String path = "/rules/check-eligibility/replays/" + id;
        try (Visitor tadeo = new Visitor(browser, Screen.DESK, ColorScheme.LIGHT, port, messages, Locale.ENGLISH)) {
            tadeo.signIn("tadeo");
            tadeo.openUntil(path, "#cases tbody tr");

            assertThat(Accessibility.findings(tadeo, path)).isEmpty();
            tadeo.page().locator(".big-figures a[href*='kind=CHANGED']").click();
            assertThat(tadeo.page().locator("#cases ins").first()).containsText("45");
            tadeo.page().locator("#cases tbody a[href*='/cases/']").first().click();
            assertThat(tadeo.page().locator("h1").first()).containsText("R-10");
            assertThat(tadeo.complaints()).isEmpty();
        }
    }
}
