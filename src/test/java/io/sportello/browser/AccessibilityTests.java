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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** Every page can be used by everybody: on a desk and on a phone, in light and in dark. */
@BrowserTest
class AccessibilityTests {

    private static final String FINDINGS =
            """
            () => axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"], resultTypes: ["violations"]})
              .then(found => found.violations
                .filter(one => ["serious", "critical"].includes(one.impact))
                .flatMap(one => one.nodes.map(node => one.id + ": " + node.target.join(" ") + " " + node.html.slice(0, 160)
                  + " " + (node.any[0]?.message ?? node.all[0]?.message ?? ""))))""";

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
            "/mail",
            "/mail/imports",
            "/settings/hours",
            "/messages/response-times?days=90",
            "/settings/replies",
            "/settings/replies/new",
            "/mail?state=QUARANTINE",
            "/help");

    private static final String FEED = "main a[href*='/refunds/feeds/']";

    /** Lists, and what leads from them to one of their pages. */
    private static final Map<String, String> LISTS = Map.of(
            "/tasks", "main table a[href*='/tasks/']",
            "/returns", "main table a.strong",
            "/messages", "main table a.strong",
            "/imports", "main table a.strong",
            "/mail", "main table a.strong",
            "/mail?state=QUARANTINE", "main table a.strong",
            "/mail/imports", "main table a.strong",
            "/refunds", FEED);

    private static final Map<String, List<String>> OTHERS = Map.of(
            "tadeo", List.of("/rules", "/rules/check-eligibility"),
            "aurora", List.of("/", "/returns", "/messages", "/settings/returns", "/settings/hours"),
            "admin", List.of("/admin/users", "/admin/mailboxes", "/admin/mailboxes/new", "/admin/incidents"));

    private static final String AXE = axe();

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Clock clock;

    /** The dark colours are the same at every size, so one of them shows them. */
    static Stream<Arguments> looks() {
        return Stream.of(
                Arguments.of(Screen.DESK, ColorScheme.LIGHT),
                Arguments.of(Screen.DESK, ColorScheme.DARK),
                Arguments.of(Screen.PHONE, ColorScheme.LIGHT));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void noPageHasASeriousAxeFinding(Screen screen, ColorScheme colours, Browser browser) throws IOException {
        List<String> findings = new ArrayList<>();
        try (Visitor stranger = visitor(browser, screen, colours)) {
            check(stranger, findings, "/signin");
        }
        try (Visitor livia = visitor(browser, screen, colours).signIn("livia")) {
            leaveAFeed(livia);
            STAFF.forEach(path -> check(livia, findings, path));
            LISTS.forEach((list, entry) -> check(livia, findings, first(livia, list, entry)));
        }
        OTHERS.forEach((user, pages) -> {
            try (Visitor other = visitor(browser, screen, colours).signIn(user)) {
                pages.forEach(path -> check(other, findings, path));
            }
        });
        assertThat(findings).isEmpty();
    }

    private Visitor visitor(Browser browser, Screen screen, ColorScheme colours) {
        return new Visitor(browser, screen, colours, port, messages, Locale.ENGLISH);
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
        String look = visitor.look() + " " + path + ": ";
        visitor.shoot(look.replaceAll("\\W+", "-"));
        visitor.page().evaluate(AXE);
        ((List<?>) visitor.page().evaluate(FINDINGS)).forEach(finding -> findings.add(look + finding));
        if (visitor.scrollsSideways()) {
            findings.add(look + "scrolls sideways");
        }
        if (visitor.standsAboveItsHeading()) {
            findings.add(look + "something stands above the heading");
        }
        visitor.complaints().forEach(complaint -> findings.add(look + complaint));
        visitor.forgetComplaints();
    }

    private static String axe() {
        try (InputStream script = AccessibilityTests.class.getResourceAsStream("/axe/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "\n;undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
