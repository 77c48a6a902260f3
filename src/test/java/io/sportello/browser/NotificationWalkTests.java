package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A notification is worked by a person, from the bell that lights up to the answer that the marketplace accepted. */
@BrowserTest
class NotificationWalkTests {

    private static final String TITLE = "Segnalazione di violazione di un marchio";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Test
    void aNotificationGoesFromTheBellToClosed(Browser browser) {
        try (Visitor livia =
                new Visitor(browser, Screen.DESK, ColorScheme.LIGHT, port, messages, Locale.ITALIAN).signIn("livia")) {
            String path = followTheBell(livia);
            readIt(livia, path);
            planIt(livia, path);
            submitIt(livia, path);
            openTask(livia, path, "record-plan-outcome");
            livia.choose("form.record-plan-outcome.outcome.value.accepted");
            complete(livia, "tasks.complete");
            livia.openUntil(path, ".page-head .st-ok");
            assertThat(livia.page().locator(".page-head")).containsText(livia.says("notification.status.ACCEPTED"));
            livia.shoot("notification-closed");
            assertThat(livia.complaints()).isEmpty();
        }
    }

    private static String followTheBell(Visitor livia) {
        livia.openUntil("/", "#bell .bell-panel a:has-text('" + TITLE + "')");
        livia.page().locator("#bell-open").click();
        livia.shoot("notification-bell");
        livia.page()
                .locator("#bell .bell-panel a")
                .filter(new Locator.FilterOptions().setHasText(TITLE))
                .click();
        livia.page().waitForURL("**/performance/notifications/P-*");
        assertThat(livia.page().locator("main")).containsText("B0KB9VFS9Z");
        return livia.path();
    }

    private static void readIt(Visitor livia, String path) {
        openTask(livia, path, "read-notification");
        livia.page()
                .getByLabel(livia.says("form.read-notification.confirmed.label"))
                .check();
        complete(livia, "tasks.complete");
    }

    private static void planIt(Visitor livia, String path) {
        openTask(livia, path, "write-plan");
        livia.type("form.write-plan.rootCause.label", "Il fornitore ha cambiato il marchio sulla scatola.");
        livia.type("form.write-plan.corrections.label", "Le scatole in magazzino sono state sostituite.");
        livia.type("form.write-plan.prevention.label", "Ogni consegna è confrontata con il campione.");
        complete(livia, "tasks.complete");
    }

    private static void submitIt(Visitor livia, String path) {
        openTask(livia, path, "submit-plan");
        assertThat(livia.page().locator("#step-text")).containsText("Il fornitore ha cambiato");
        assertThat(livia.page().locator("#complete")).isDisabled();
        livia.type("form.submit-plan.reference.label", "caso 1234567");
        complete(livia, "tasks.record");
    }

    private static void openTask(Visitor livia, String path, String task) {
        livia.openUntil(path, ".step:has-text(\"" + livia.says("task." + task) + "\") a.btn-primary");
        livia.shoot("notification-" + task);
        livia.page().locator(".step a.btn-primary").first().click();
        livia.page().waitForURL("**/tasks/*");
        livia.page().locator("#task-form .fjs-form").waitFor();
    }

    private static void complete(Visitor livia, String button) {
        String task = livia.path();
        livia.press(button);
        livia.page().waitForURL(url -> !url.endsWith(task));
    }
}
