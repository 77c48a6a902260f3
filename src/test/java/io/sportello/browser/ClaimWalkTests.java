package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.sportello.accounts.SellerScope;
import io.sportello.mail.MailChannel;
import io.sportello.mail.MailFile;
import io.sportello.mail.MailImports;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A claim is answered by a person, from the marketplace's mail to the evidence, the answer, its loss and the appeal. */
@BrowserTest
class ClaimWalkTests {

    private static final String ORDER = "405-7781234-5500015";
    private static final String STATEMENT = "Delivered on Monday, signed by the buyer. Tracking 1Z-4711.";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    private MailImports imports;

    @Autowired
    private SellerScope scope;

    @Autowired
    private Clock clock;

    private String path = "";

    @Test
    void aClaimIsAnsweredWithItsEvidenceAndAppealed(Browser browser) throws Exception {
        theMailComes();
        try (Visitor livia = new Visitor(browser, Screen.DESK, ColorScheme.LIGHT, port, messages, Locale.ENGLISH)) {
            livia.signIn("livia");
            livia.openUntil("/claims?text=" + ORDER, "main table a.strong").click();
            livia.page().waitForURL("**/claims/Z-*");
            path = livia.path();
            assertThat(livia.page().locator(".page-head .clock").first()).isVisible();
            collect(livia);
            contest(livia);
            submit(livia);
            takeTheEvidence(livia);
            lose(livia);
            appeal(livia);
            assertThat(livia.complaints()).isEmpty();
        }
        theSellerSeesWhoseTurnItIs(browser);
    }

    private void theMailComes() throws Exception {
        String mail = "From sample Thu Jan  1 00:00:00 1970\nAuthentication-Results: mx.test.example; dkim=pass"
                + " header.d=amazon.it\nDate: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atZone(ZoneOffset.UTC))
                + "\nFrom: Amazon <atoz-guarantee-no-reply@amazon.it>\nMessage-ID: <walk-claim@eu-west-1.amazonses.com>\n"
                + "X-Space-Notification-Type: A_Z_CLAIM_RESPONDENT_NOTIFY\nX-Marketplace-ID: APJ6JRA9NG5V4\n"
                + "Subject: Richiesta di rimborso ricevuta per l'ordine " + ORDER
                + "\nContent-Type: text/plain; charset=UTF-8\n\nRichiesta di 119,00 €. Deve rispondere entro 3 giorni"
                + " di calendario.\n";
        byte[] content = mail.getBytes(StandardCharsets.UTF_8);
        MailFile file = new MailFile("bottega-aurora", "walk.mbox", MailChannel.SAMPLE, "mx.test.example");
        scope.callAsSystem(() -> imports.receive(file, new ByteArrayInputStream(content)));
    }

    private void collect(Visitor livia) {
        openTask(livia, "collect-evidence");
        pick(livia, 0, "Not received");
        pick(livia, 1, "Delivered, with a signature");
        livia.page().getByLabel("Tracking number").fill("1Z-4711");
        livia.page().getByLabel("No", exact()).first().check();
        livia.page().getByLabel("No", exact()).last().check();
        livia.shoot("claim-evidence");
        complete(livia, "tasks.complete");
    }

    private void contest(Visitor livia) {
        openTask(livia, "decide-claim");
        assertThat(livia.page().locator("#task-form")).containsText("119.00 EUR");
        assertThat(livia.page().locator("#task-form")).containsText("The policy recommends to contest");
        livia.page().getByLabel("Contest", exact()).check();
        livia.page().getByLabel("Answer to the marketplace").fill(STATEMENT);
        livia.shoot("claim-decision");
        complete(livia, "tasks.complete");
    }

    private void submit(Visitor livia) {
        openTask(livia, "submit-response");
        assertThat(livia.page().locator("#step-text")).hasText(STATEMENT);
        assertThat(livia.page().locator("#complete")).isDisabled();
        livia.page().getByLabel("Reference").fill("case 90210");
        complete(livia, "tasks.record");
        assertThat(livia.page().locator(".page-head")).containsText(livia.says("claim.status.AWAITING"));
    }

    private void takeTheEvidence(Visitor livia) throws Exception {
        livia.page().locator(".page-head a[href*='/evidence/claim/']").click();
        livia.page().waitForURL("**/evidence/claim/Z-*");
        assertThat(livia.page().locator("main")).containsText(livia.says("evidence.item.delivery-proof"));
        livia.shoot("claim-bundle");
        Download bundle = livia.page().waitForDownload(() -> livia.page()
                .locator("main form[action*='/evidence/claim/']:not([enctype]) button")
                .first()
                .click());
        List<String> files = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(bundle.createReadStream())) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.add(entry.getName());
            }
        }
        assertThat(files).anyMatch(name -> name.endsWith(".pdf")).anyMatch(name -> name.endsWith(".eml"));
    }

    private void lose(Visitor livia) {
        livia.open(path);
        openTask(livia, "record-outcome");
        livia.page().getByLabel("For the buyer, paid by the seller").check();
        today(livia);
        livia.page().getByLabel("Reference").fill("case 90210");
        complete(livia, "tasks.record");
        assertThat(livia.page().locator(".page-head")).containsText(livia.says("claim.status.TO_APPEAL"));
    }

    private void appeal(Visitor livia) {
        openTask(livia, "decide-appeal");
        livia.page().getByLabel("Appeal", exact()).check();
        livia.page().getByLabel("Appeal to the marketplace").fill("The carrier found the signed slip.");
        complete(livia, "tasks.complete");
        openTask(livia, "submit-appeal");
        livia.page().getByLabel("Reference").fill("case 90211");
        complete(livia, "tasks.record");
        openTask(livia, "record-appeal-outcome");
        livia.page().getByLabel("Decided for the seller").check();
        today(livia);
        livia.page().getByLabel("Reference").fill("case 90211");
        complete(livia, "tasks.record");
        assertThat(livia.page().locator(".page-head .st-ok")).containsText(livia.says("claim.status.WON"));
        assertThat(livia.page().locator("main")).containsText(livia.says("journal.intact"));
        livia.shoot("claim-won");
    }

    private void theSellerSeesWhoseTurnItIs(Browser browser) {
        try (Visitor aurora = new Visitor(browser, Screen.PHONE, ColorScheme.LIGHT, port, messages, Locale.ITALIAN)) {
            aurora.signIn("aurora");
            aurora.open(path);
            assertThat(aurora.page().locator(".page-head")).containsText(aurora.says("claim.status.WON"));
            assertThat(aurora.page().locator("main a[href*='/tasks/']")).hasCount(0);
            assertThat(aurora.scrollsSideways()).isFalse();
            assertThat(aurora.complaints()).isEmpty();
        }
    }

    private void openTask(Visitor livia, String task) {
        livia.openUntil(path, ".step:has-text(\"" + livia.says("task." + task) + "\") a.btn-primary")
                .click();
        livia.page().waitForURL("**/tasks/*");
        livia.page().locator("#task-form .fjs-form").waitFor();
    }

    private static void pick(Visitor livia, int select, String option) {
        livia.page()
                .locator("#task-form .fjs-form-field-select .fjs-input-group")
                .nth(select)
                .click();
        livia.page()
                .locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions().setHasText(option))
                .first()
                .click();
    }

    private static void today(Visitor livia) {
        livia.page()
                .locator("#task-form .flatpickr-input, #task-form .fjs-datetime-group input")
                .first()
                .click();
        livia.page().locator(".flatpickr-day.today").click();
    }

    private static Page.GetByLabelOptions exact() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static void complete(Visitor livia, String button) {
        String task = livia.path();
        livia.press(button);
        livia.page().waitForURL(url -> !url.endsWith(task));
    }
}
