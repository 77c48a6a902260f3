package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A feedback is disputed by a person, from the import to what the marketplace answered. */
@BrowserTest
class DisputeWalkTests {

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Clock clock;

    private Visitor livia;
    private String feedbackPath = "";

    @Test
    void aDisputeIsWorkedFromImportToOutcome(Browser browser) {
        String order = "409-%07d-7770001".formatted(ThreadLocalRandom.current().nextInt(10_000_000));
        try (Visitor visitor = new Visitor(browser, Screen.DESK, ColorScheme.LIGHT, port, messages, Locale.ITALIAN)) {
            livia = visitor.signIn("livia");
            upload(order);
            openTheFeedback(order);
            openTask("review-dispute");
            assertThat(livia.page().getByLabel(livia.says("form.review-dispute.found.label")))
                    .hasValue(Pattern.compile("«merda»"));
            complete("tasks.complete");
            openTask("submit-dispute");
            livia.type("form.submit-dispute.reference.label", "Case 4711");
            complete("tasks.record");
            openTask("record-dispute-outcome");
            livia.choose("form.record-dispute-outcome.outcome.value.removed");
            complete("tasks.complete");
            livia.openUntil(feedbackPath, ".page-head .st-ok");
            assertThat(livia.page().locator("main")).containsText("Case 4711");
            assertThat(livia.page().locator("main")).containsText(livia.says("journal.intact"));
            livia.shoot("dispute-closed");
            assertThat(livia.complaints()).isEmpty();
        }
    }

    private void upload(String order) {
        LocalDate day = LocalDate.now(clock).minusDays(2);
        String file = "Date\tRating\tComments\tYour Response\tOrder ID\tRater Email\n" + day
                + "\t1\tServizio di merda, nessuno risponde.\t\t" + order + "\tx@example.org\n";
        livia.open("/imports");
        livia.page().locator("#import-seller").selectOption("bottega-aurora");
        livia.page()
                .locator("#import-file")
                .setInputFiles(new FilePayload("feedback.tsv", "text/plain", file.getBytes(StandardCharsets.UTF_8)));
        livia.press("web.import.send");
        livia.page().waitForURL("**/imports/*");
        assertThat(livia.page().locator("#import-live .st-ok")).isVisible();
    }

    private void openTheFeedback(String order) {
        livia.openUntil("/feedback?text=" + order, "main table a.strong").click();
        livia.page().waitForURL("**/feedback/FB-*");
        feedbackPath = livia.path();
        assertThat(livia.page().locator("main mark")).hasText("merda");
    }

    private void openTask(String task) {
        livia.openUntil(feedbackPath, ".step:has-text(\"" + livia.says("task." + task) + "\") a.btn-primary")
                .click();
        livia.page().waitForURL("**/tasks/*");
        livia.page().locator("#task-form .fjs-form").waitFor();
        livia.shoot("task-" + task);
    }

    private void complete(String button) {
        String task = livia.path();
        livia.press(button);
        livia.page().waitForURL(url -> !url.endsWith(task));
    }
}
