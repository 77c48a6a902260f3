package io.sportello.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.sportello.policies.studio.StudioFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Every page can be used by everybody: on a desk and on a phone, in light and in dark. */
@BrowserTest
class AccessibilityTests {

    private static final List<String> STAFF = List.of(
            "/",
            "/tasks",
            "/returns",
            "/refunds",
            "/imports",
            "/profile",
            "/profile/absences",
            "/profile/shortcuts",
            "/profile/devices",
            "/profile/undo",
            "/absences",
            "/messages",
            "/cases?view=ALL",
            "/cases/new",
            "/cases/C-1001",
            "/cases/imports",
            "/mail",
            "/mail/imports",
            "/settings/hours",
            "/messages/response-times?days=90",
            "/feedback?days=90",
            "/settings/replies",
            "/settings/replies/new",
            "/mail?state=QUARANTINE",
            "/cases/log",
            "/cases/log?text=pacco",
            "/claims",
            "/claims/new",
            "/performance",
            "/performance/notifications",
            "/help?q=claim",
            "/evidence/return/R-1001",
            "/help");

    /** Lists, and what leads from them to one of their pages. */
    private static final Map<String, String> LISTS = Map.of(
            "/tasks", "main table a[href*='/tasks/']",
            "/returns", "main table a.strong",
            "/messages", "main table a.strong",
            "/feedback?status=in-hand", "main table a.strong",
            "/imports", "main table a.strong",
            "/mail", "main table a.strong",
            "/mail?state=QUARANTINE", "main table a.strong",
            "/mail/imports", "main table a.strong",
            "/claims", "main table a.strong");

    private static final Map<String, List<String>> OTHERS = Map.of(
            "tadeo",
                    List.of(
                            "/rules",
                            "/rules/check-eligibility",
                            "/rules/check-eligibility/compare?from=1&to=1",
                            "/rules/check-eligibility/try?fact.marketplace=IT&fact.daysSinceDelivery=x",
                            "/rules/refund-amount/try?fact.marketplace=IT",
                            "/rules/check-eligibility/replays",
                            "/rules/marketplace-floor"),
            "aurora",
                    List.of(
                            "/",
                            "/cases/log",
                            "/cases",
                            "/cases/new",
                            "/returns",
                            "/messages",
                            "/settings/returns",
                            "/settings/hours",
                            "/claims",
                            "/feedback"),
            "marek", List.of("/tasks/team", "/tasks/team?team=support&hours=72"),
            "admin",
                    List.of(
                            "/admin/users",
                            "/admin/mailboxes",
                            "/admin/mailboxes/new",
                            "/admin/operations",
                            "/admin/incidents",
                            "/admin/processes/handle-return?element=decide-return"));

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    private StudioFixture studio;

    /** Each page is opened once, and looked at on a desk, and in dark on a phone. */
    @Test
    void noPageHasASeriousAxeFinding(Browser browser) {
        List<String> findings = new ArrayList<>();
        try (Visitor stranger = visitor(browser)) {
            look(stranger, findings, "/signin");
        }
        try (Visitor livia = visitor(browser).signIn("livia")) {
            STAFF.forEach(path -> look(livia, findings, path));
            LISTS.forEach((list, entry) -> look(livia, findings, first(livia, list, entry)));
            look(livia, findings, first(livia, "/performance/notifications?show=", "main table a.strong"));
        }
        OTHERS.forEach((user, pages) -> {
            try (Visitor other = visitor(browser).signIn(user)) {
                pages.forEach(path -> look(other, findings, path));
            }
        });
        assertThat(findings).isEmpty();
    }

    /** A change of a table, row by row and as a grid, and what a spreadsheet would change of it. */
    @Test
    void noPageOfAChangeHasASeriousAxeFinding(Browser browser) {
        List<String> findings = new ArrayList<>();
        studio.policy("axe-change");
        try (Visitor tadeo = visitor(browser).signIn("tadeo");
                Visitor livia = visitor(browser).signIn("livia")) {
            tadeo.open("/rules/axe-change");
            tadeo.page().locator("main form[action$='/changes'] button").first().click();
            tadeo.page().waitForURL("**/rules/changes/P-*");
            String change = tadeo.path();
            byte[] sheet = tadeo.page()
                    .request()
                    .get("http://127.0.0.1:" + port + change + "/table.xlsx")
                    .body();
            look(tadeo, findings, change + "/grid");
            look(livia, findings, change + "/grid");
            look(tadeo, findings, change + "?row=1");
            tadeo.press("policies.change.copy");
            tadeo.page().waitForURL(url -> url.contains("row=2"));
            tadeo.page().locator("#sheet").setInputFiles(new FilePayload("t.xlsx", "application/octet-stream", sheet));
            tadeo.press("policies.sheet.look");
            tadeo.page().waitForURL(url -> url.endsWith("/table.xlsx"));
            Accessibility.here(tadeo, findings, change + "/table.xlsx");
            assertThat(tadeo.page().locator(".diff-removed").count()).isEqualTo(1);
        }
        assertThat(findings).isEmpty();
    }

    private Visitor visitor(Browser browser) {
        return new Visitor(browser, Screen.DESK, ColorScheme.LIGHT, port, messages, Locale.ENGLISH);
    }

    private static void look(Visitor visitor, List<String> findings, String path) {
        findings.addAll(Accessibility.findings(visitor, path));
    }

    private static String first(Visitor visitor, String list, String entry) {
        visitor.openUntil(list, entry);
        return visitor.page().locator(entry).first().getAttribute("href");
    }
}
