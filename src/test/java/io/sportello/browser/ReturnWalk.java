package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;

/** The steps of a person who works one return, each of them checked on the screen. */
final class ReturnWalk {

    private static final String DONE = "#import-live .st-ok";

    private final Visitor livia;
    private final ReportFile report;
    private String returnPath = "";

    ReturnWalk(Visitor livia, ReportFile report) {
        this.livia = livia;
        this.report = report;
    }

    void fromUploadToConfirmedRefund() throws IOException {
        uploadTheReport();
        openTheReturn();
        beStoppedFromRefusing();
        authorise();
        recordTheAuthorisation();
        receiveTheGoods();
        inspectThem();
        refundThroughAFile();
        seeItRefunded();
    }

    private void uploadTheReport() {
        livia.open("/imports");
        livia.page().locator("#import-seller").selectOption("bottega-aurora");
        livia.page().locator("#import-file").setInputFiles(report.file());
        livia.press("web.import.send");
        livia.page().waitForURL("**/imports/*");
        assertThat(livia.page().locator(DONE)).isVisible();
        assertThat(livia.page().locator("#import-live")).containsText(livia.says("web.import.done"));
        assertThat(fact("import.rows")).hasText("1");
        assertThat(fact("imports.column.new")).hasText("1");
    }

    private Locator fact(String key) {
        return livia.page()
                .locator("#import-live dl > div")
                .filter(new Locator.FilterOptions().setHasText(livia.says(key)))
                .locator("dd");
    }

    private void openTheReturn() {
        livia.open("/returns");
        livia.page().locator("#text").fill(report.orderId());
        livia.press("returns.filter.apply");
        livia.page().locator("main table a.strong").click();
        livia.page().waitForURL("**/returns/R-*");
        returnPath = livia.path();
        assertThat(livia.page().locator("main")).containsText(report.rma());
    }

    private void beStoppedFromRefusing() {
        openTask("decide-return");
        livia.choose("form.decide-return.answer.value.refuse");
        livia.type("form.decide-return.reason.label", "The seal is broken.");
        livia.press("tasks.complete");
        assertThat(livia.page().locator("#task-problem")).isVisible();
        assertThat(livia.page().locator("#task-problem")).containsText(forbidden());
        assertThat(livia.page().getByLabel(livia.says("form.decide-return.reason.label")))
                .hasValue("The seal is broken.");
        livia.shoot("refusal");
        livia.forgetComplaints();
    }

    /** How every sentence about a forbidden refusal begins. */
    private String forbidden() {
        return livia.says("refusal.forbidden.stated", "", "", "").replaceAll(":.*", ":");
    }

    private void authorise() {
        livia.choose("form.decide-return.answer.value.authorise");
        complete("tasks.complete");
    }

    private void recordTheAuthorisation() {
        openTask("authorise-request");
        assertThat(button("tasks.record")).isDisabled();
        assertThat(livia.page().locator("#proof-needed")).isVisible();
        livia.type("form.authorise-request.reference.label", report.rma());
        complete("tasks.record");
    }

    private void receiveTheGoods() {
        openTask("receive-goods");
        livia.page()
                .locator("#task-form .flatpickr-input, #task-form .fjs-datetime-group input")
                .first()
                .click();
        livia.page().locator(".flatpickr-day.today").click();
        complete("tasks.complete");
    }

    private void inspectThem() {
        openTask("inspect-goods");
        livia.page()
                .locator("#task-form .fjs-form-field-select .fjs-input-group")
                .click();
        livia.page()
                .locator(".fjs-dropdownlist-item")
                .filter(new Locator.FilterOptions()
                        .setHasText(livia.says("form.inspect-goods.condition.value.NEW_UNOPENED")))
                .click();
        livia.type("form.inspect-goods.price.label", "49.90");
        livia.type("form.inspect-goods.outboundShipping.label", "0");
        assertThat(livia.page().getByLabel(livia.says("form.inspect-goods.orderItemId.label")))
                .hasValue(report.orderItemId());
        livia.shoot("inspection-" + livia.page().viewportSize().width);
        complete("tasks.complete");
    }

    private void refundThroughAFile() throws IOException {
        livia.openUntil("/refunds", "main .card:has-text('" + report.orderId() + "') form button")
                .click();
        livia.page().waitForURL("**/refunds/feeds/*");
        Download download = livia.page().waitForDownload(() -> livia.page()
                .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(livia.says("refunds.download")))
                .click());
        assertThat(Files.readString(download.path())).contains(report.orderId(), report.orderItemId(), "49.90");
        livia.page().locator("#batch").fill("50071020391");
        livia.press("refunds.feed.record");
        assertThat(livia.page().locator("main")).containsText(livia.says("return.refund.CONFIRMED"));
    }

    private void seeItRefunded() {
        livia.openUntil(returnPath, ".page-head .st-ok");
        assertThat(livia.page().locator(".page-head")).containsText(livia.says("return.status.REFUNDED"));
        assertThat(livia.page().locator("main")).containsText(livia.says("journal.intact"));
        livia.shoot("refunded-" + livia.page().viewportSize().width);
    }

    private void openTask(String task) {
        livia.openUntil(returnPath, ".step:has-text(\"" + livia.says("task." + task) + "\") a.btn-primary");
        livia.shoot("return-" + task + "-" + livia.page().viewportSize().width);
        livia.page().locator(".step a.btn-primary").first().click();
        livia.page().waitForURL("**/tasks/*");
        livia.page().locator("#task-form .fjs-form").waitFor();
        livia.shoot("task-" + task + "-" + livia.page().viewportSize().width);
    }

    private void complete(String buttonKey) {
        String task = livia.path();
        livia.press(buttonKey);
        livia.page().waitForURL(url -> !url.endsWith(task));
    }

    private Locator button(String key) {
        return livia.page().locator("#complete").filter(new Locator.FilterOptions().setHasText(livia.says(key)));
    }
}
