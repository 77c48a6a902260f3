package io.sportello.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Every page can be used by everybody: on a desk and on a phone, in light and in dark. */
@BrowserTest
class AccessibilityTests {

    private static final String FINDINGS = findings("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");

    private static final List<String> STAFF = List.of(
            "/",
            "/tasks",
            "/returns",
            "/refunds",
            "/imports",
            "/profile",
            "/profile/absences",
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

    private static final String FEED = "main a[href*='/refunds/feeds/']";

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
            "/claims", "main table a.strong",
            "/refunds", FEED);

    private static final Map<String, List<String>> OTHERS = Map.of(
            "tadeo", List.of("/rules", "/rules/check-eligibility"),
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
            "admin", List.of("/admin/users", "/admin/mailboxes", "/admin/mailboxes/new", "/admin/incidents"));

    private static final String AXE = axe();

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Clock clock;

    /** Each page is opened once, and looked at on a desk, and in dark on a phone. */
    @Test
    void noPageHasASeriousAxeFinding(Browser browser) throws IOException {
        List<String> findings = new ArrayList<>();
        try (Visitor stranger = visitor(browser)) {
            check(stranger, findings, "/signin");
        }
        try (Visitor livia = visitor(browser).signIn("livia")) {
            leaveAFeed(livia);
            STAFF.forEach(path -> check(livia, findings, path));
            LISTS.forEach((list, entry) -> check(livia, findings, first(livia, list, entry)));
            check(livia, findings, first(livia, "/performance/notifications?show=", "main table a.strong"));
        }
        OTHERS.forEach((user, pages) -> {
            try (Visitor other = visitor(browser).signIn(user)) {
                pages.forEach(path -> check(other, findings, path));
            }
        });
        assertThat(findings).isEmpty();
    }

    private Visitor visitor(Browser browser) {
        return new Visitor(browser, Screen.DESK, ColorScheme.LIGHT, port, messages, Locale.ENGLISH);
    }

    /** Works a return to its end when nobody has yet, so that there are an import and a refund file to look at. */
    private void leaveAFeed(Visitor livia) throws IOException {
        livia.open("/refunds");
        if (livia.page().locator(FEED).count() == 0) {
            new ReturnWalk(livia, ReportFile.of(LocalDate.now(clock))).fromUploadToConfirmedRefund();
        }
    }

    private static String first(Visitor visitor, String list, String entry) {
        visitor.openUntil(list, entry);
        return visitor.page().locator(entry).first().getAttribute("href");
    }

    private static void check(Visitor visitor, List<String> findings, String path) {
        visitor.open(path);
        visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
        visitor.page().evaluate(AXE);
        look(visitor, findings, path + " on a desk: ");
        visitor.putOn("dark");
        visitor.moveTo(Screen.PHONE);
        look(visitor, findings, path + " on a phone, in dark: ");
        visitor.moveTo(Screen.DESK);
        visitor.complaints().forEach(complaint -> findings.add(path + ": " + complaint));
        visitor.forgetComplaints();
    }

    private static void look(Visitor visitor, List<String> findings, String look) {
        visitor.shoot(look.replaceAll("\\W+", "-"));
        ((List<?>) visitor.page().evaluate(FINDINGS)).forEach(finding -> findings.add(look + finding));
        if (visitor.scrollsSideways()) {
            findings.add(look + "scrolls sideways");
        }
        if (visitor.standsAboveItsHeading()) {
            findings.add(look + "something stands above the heading");
        }
    }

    /** A script that finds what breaks some of axe's sets of rules. */
    private static String findings(String... rules) {
        return """
            () => axe.run(document, {runOnly: [%s], resultTypes: ["violations"]})
              .then(found => found.violations
                .filter(one => ["serious", "critical"].includes(one.impact))
                .flatMap(one => one.nodes.map(node => one.id + ": " + node.target.join(" ") + " " + node.html.slice(0, 160)
                  + " " + (node.any[0]?.message ?? node.all[0]?.message ?? ""))))"""
                .formatted(Stream.of(rules).map(rule -> '"' + rule + '"').collect(Collectors.joining(",")));
    }

    private static String axe() {
        try (InputStream script = AccessibilityTests.class.getResourceAsStream("/axe/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "\n;undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
