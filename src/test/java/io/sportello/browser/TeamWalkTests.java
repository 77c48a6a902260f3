package io.sportello.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;

/** A support lead on the team's page: sees who is away, gives their tasks to somebody else, and takes that back. */
@BrowserTest
class TeamWalkTests {

    private static final String KIND = "kind=handle-return/authorise-request";

    @LocalServerPort
    private int port;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Clock clock;

    @Test
    void givesTheTasksOfSomebodyAwayToWhoStandsIn(Browser browser) {
        try (Visitor livia = visitor(browser).signIn("livia");
                Visitor marek = visitor(browser).signIn("marek")) {
            List<String> held = claimTwo(livia);
            goAway(livia);

            Page page = marek.page();
            marek.open("/tasks");
            page.locator("#views a[href='/tasks/team']").click();
            page.waitForURL("**/tasks/team");
            Locator away = page.locator("[data-person='livia@sportello.example']");
            assertThat(away).containsText(marek.says("team.state.AWAY"));
            assertThat(away).containsText(marek.says("team.stands-in", "Marek"));
            assertThat(page.locator("[data-chart][data-drawn]")).isVisible();
            List<String> findings = new ArrayList<>();
            Accessibility.here(marek, findings, "the team's page with somebody away");
            assertThat(findings).isEmpty();

            away.locator("button").click();
            page.waitForURL("**/tasks/bulk/*");
            assertThat(page.locator("#argument")).hasValue("marek@sportello.example");
            int all = page.locator("#progress tbody tr").count();
            assertThat(all).isGreaterThanOrEqualTo(held.size());
            page.locator("main .btn-primary").click();
            assertThat(page.locator("#progress [role=status]")).hasText(marek.says("tasks.bulk.ended", all, 0));
            String change = marek.path();
            marek.open("/tasks?view=mine&" + KIND);
            held.forEach(task -> assertThat(page.locator("#" + task)).isVisible());

            marek.open(change);
            marek.press("tasks.bulk.undo");
            assertThat(page.locator("#progress [role=status]")).hasText(marek.says("tasks.bulk.ended", all, 0));
            livia.open("/tasks?view=mine&" + KIND);
            held.forEach(task -> assertThat(livia.page().locator("#" + task)).isVisible());
            comeBackAndGiveBack(livia);
            assertThat(marek.complaints()).isEmpty();
            assertThat(livia.complaints()).isEmpty();
        }
    }

    /** The ids of the rows. */
    private static List<String> claimTwo(Visitor person) {
        person.open("/tasks?view=all&who=nobody&" + KIND);
        Page page = person.page();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Locator row = page.locator("[data-row]").nth(i);
            row.locator("[data-select]").check();
            ids.add(row.getAttribute("id"));
        }
        page.locator("#bulk [value=claim]").click();
        page.waitForURL("**/tasks/bulk/*");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#progress [role=status]")).hasText(person.says("tasks.bulk.ended", 2, 0));
        return ids;
    }

    private void goAway(Visitor person) {
        LocalDate today = clock.instant().atZone(ZoneId.of("Europe/Rome")).toLocalDate();
        person.open("/profile/absences");
        Page page = person.page();
        page.locator("#first").fill(today.toString());
        page.locator("#last").fill(today.plusDays(60).toString());
        page.locator("#substitute").selectOption("marek@sportello.example");
        person.press("absences.save");
        assertThat(page.locator("form[action$='/remove']")).hasCount(1);
    }

    private static void comeBackAndGiveBack(Visitor person) {
        Page page = person.page();
        page.locator("#select-page").check();
        page.locator("#bulk [value=unclaim]").click();
        page.waitForURL("**/tasks/bulk/*");
        page.locator("main .btn-primary").click();
        assertThat(page.locator("#progress a.btn-primary")).isVisible();
        person.open("/profile/absences");
        page.locator("form[action$='/remove'] button").click();
        assertThat(page.locator("form[action$='/remove']")).hasCount(0);
    }

    private Visitor visitor(Browser browser) {
        return new Visitor(browser, Screen.DESK, ColorScheme.LIGHT, port, messages, Locale.ENGLISH);
    }
}
