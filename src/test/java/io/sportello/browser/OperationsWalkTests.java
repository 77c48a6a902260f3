package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.sportello.accounts.As;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** An administrator finds what failed, mends it and passes over what nobody can mend; the case's journal tells of it. */
@BrowserTest
class OperationsWalkTests {

    private static final Subject CASE = new Subject("return", "R-1009");

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    private ProcessFixture processes;

    private final String another = "walk-" + UUID.randomUUID();
    private String wrong;
    private String broken;

    @BeforeEach
    void twoJobsThatFailedForGood() {
        processes.probe(OperationsWalkTests::book);
        wrong = fail("walk-" + UUID.randomUUID());
        broken = fail(another);
    }

    private static void book(DelegateExecution execution) {
        if ("book-it".equals(execution.getCurrentActivityId()) && (Integer) execution.getVariable("amount") < 0) {
            throw new IllegalArgumentException("An amount is never negative");
        }
    }

    private String fail(String process) {
        processes.deploy(process, ProcessFixture.booking(process));
        As.system(() -> {
            processes.start(process, CASE, Map.of("amount", -5));
            return process;
        });
        return processes.failForGood(process);
    }

    @AfterEach
    void theProbeWorks() {
        processes.probe(execution -> {});
    }

    @Test
    void anAdministratorMendsOneJobAndPassesOverAnother(Browser browser) {
        try (Visitor admin = visitor(browser, Screen.DESK).signIn("admin");
                Visitor livia = visitor(browser, Screen.DESK).signIn("livia")) {
            findIt(admin);
            mendIt(admin);
            retryIt(admin);
            passOverTheOther(admin);
            assertThat(admin.complaints()).isEmpty();
            livia.open("/returns/" + CASE.id());
            assertThat(livia.page().locator("main .journal")).containsText("“-5” to “7”");
            assertThat(livia.page().locator("main .journal")).containsText("An amount is never negative");
            assertThat(livia.page().locator("main .journal")).containsText("Reason: Booked by hand");
            livia.shoot("operations-journal");
        }
    }

    private void findIt(Visitor admin) {
        admin.open("/admin/operations");
        Locator failed = admin.page().locator("[data-standing='failed-jobs']");
        assertThat(failed.locator(".st-late")).isVisible();
        admin.shoot("operations");
        failed.locator("a").click();
        admin.page().waitForURL("**/admin/incidents");
        admin.shoot("operations-failed-jobs");
        admin.page().locator("main a.strong[href$='" + wrong + "']").click();
        admin.page().waitForURL("**/admin/incidents/" + wrong);
        assertThat(admin.page().locator("#cause-title")).hasText(admin.says("workflow.cause.program"));
        assertThat(admin.page().locator("#job-message")).hasText("An amount is never negative");
        assertThat(admin.page().locator("[data-drawn] .djs-shape.broken")).hasCount(1);
        assertThat(admin.page().locator("[data-diagram-text]"))
                .hasText(admin.says("workflow.diagram.broken") + ": Book it.");
        admin.shoot("operations-failed-job");
    }

    private static void mendIt(Visitor admin) {
        admin.page()
                .getByRole(AriaRole.LINK)
                .filter(new Locator.FilterOptions().setHasText(admin.says("workflow.variable.change")))
                .first()
                .click();
        admin.page().waitForURL("**/variable?id=*");
        admin.page().locator("#value").fill("seven");
        admin.page().locator("#reason").fill("Typed wrong at the counter");
        admin.press("workflow.variable.look");
        assertThat(admin.page().locator("#refused")).hasText(admin.says("workflow.variable.refused.INTEGER"));
        assertThat(admin.page().locator("#reason")).hasValue("Typed wrong at the counter");
        admin.forgetComplaints();
        admin.page().locator("#value").fill("7");
        admin.press("workflow.variable.look");
        assertThat(admin.page().locator("#old-value")).hasText("-5");
        assertThat(admin.page().locator("#new-value")).hasText("7");
        admin.shoot("operations-variable");
        admin.press("workflow.variable.write");
        assertThat(admin.page().locator("#status")).hasText(admin.says("workflow.variable.written", "amount"));
    }

    private static void retryIt(Visitor admin) {
        admin.press("workflow.incidents.retry");
        admin.page().waitForURL("**/admin/runs/*");
        assertThat(admin.page().locator("#run-counts")).containsText(admin.says("workflow.run.outcome.RETRY.DONE"));
        admin.shoot("operations-run");
    }

    private void passOverTheOther(Visitor admin) {
        admin.open("/admin/incidents/" + broken + "/move");
        admin.page().locator("#target").selectOption("before:wait");
        admin.page().locator("#reason").fill("Booked by hand");
        admin.press("workflow.move.look");
        assertThat(admin.page().locator("#skipped li")).hasText(new String[] {"Book it", "Tell it"});
        admin.shoot("operations-move");
        admin.press("workflow.move.go");
        assertThat(admin.page().locator("#status")).hasText(admin.says("workflow.move.moved", CASE.toString()));
        admin.open("/admin/processes/" + another);
        assertThat(admin.page().locator("[data-drawn] .bpmn-count-running")).hasText("1");
        assertThat(admin.page().locator("#elements tr[data-element=wait]")).containsText("Wait");
        admin.shoot("operations-process");
    }

    @Test
    void theBoxForAllChoosesEachAndSaysHowMany(Browser browser) {
        try (Visitor admin = visitor(browser, Screen.PHONE).signIn("admin")) {
            admin.open("/admin/incidents?process=" + another);
            admin.page().locator("main input[name=job]").first().check();
            assertThat(admin.page().locator("[data-chosen]")).hasText("(1)");
            assertThat(admin.scrollsSideways()).isFalse();
            admin.moveTo(Screen.DESK);
            assertThat(admin.page().locator("[data-choose-all]")).isChecked();
            admin.page().locator("[data-choose-all]").uncheck();
            assertThat(admin.page().locator("main input[name=job]").first())
                    .not()
                    .isChecked();
            assertThat(admin.page().locator("[data-chosen]")).hasText("");
            admin.press("workflow.incidents.retry-chosen");
            assertThat(admin.page().locator("main .note-late")).hasText(admin.says("workflow.incidents.refused.none"));
        }
    }

    /** The pages about something that failed, on a desk and on a phone, in light and in dark. */
    @Test
    void noPageHasASeriousAxeFinding(Browser browser) {
        List<String> findings = new ArrayList<>();
        try (Visitor admin = visitor(browser, Screen.DESK).signIn("admin")) {
            String job = "/admin/incidents/" + broken;
            processes.deploy(
                    another,
                    Bpmn.createExecutableProcess(another)
                            .startEvent()
                            .receiveTask("wait")
                            .message("go")
                            .done());
            for (String path : List.of(
                    "/admin/incidents",
                    job,
                    job + "/variable",
                    job + "/move",
                    "/admin/processes/" + another + "?version=1",
                    "/admin/processes/" + another + "/migration?from=1&step.book-it=wait")) {
                findings.addAll(Accessibility.findings(admin, path));
            }
            admin.open(job);
            admin.press("workflow.incidents.retry");
            admin.page().waitForURL("**/admin/runs/*");
            Accessibility.here(admin, findings, admin.path());
        }
        assertThat(findings).isEmpty();
    }

    private Visitor visitor(Browser browser, Screen screen) {
        return new Visitor(browser, screen, ColorScheme.LIGHT, port, messages, Locale.ENGLISH);
    }
}
