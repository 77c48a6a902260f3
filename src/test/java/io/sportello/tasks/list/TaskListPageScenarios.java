package io.sportello.tasks.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.tasks.Drill;
import io.sportello.tasks.TaskRefused;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The list's page: saved views, columns, orders, and what it says of changes; on either database. */
abstract class TaskListPageScenarios {

    @Autowired
    MockMvc mvc;

    @Autowired
    SavedViews views;

    @Autowired
    ColumnChoices columns;

    @Autowired
    Tasks tasks;

    @Autowired
    Drill drill;

    @Autowired
    SellerFixture sellers;

    @Autowired
    EntityManagerFactory factory;

    @Autowired
    MovableClock clock;

    private String series;

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
        series = "page" + System.nanoTime();
    }

    // ---------- saved views

    @Test
    void keepsAViewAndCountsWhatFitsItNow() throws Exception {
        drill.begin(new Subject("drill", "A-" + series + "-1"));
        String address = save(As.support(), "Lamps <b>", false);

        mvc.perform(get(address).with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<h1>Lamps &lt;b&gt;</h1>")))
                .andExpect(content().string(containsString("aria-current=\"page\"")));
        drill.begin(new Subject("drill", "A-" + series + "-2"));
        assertThat(html(address, As.support())).contains("2 tasks");
    }

    @Test
    void showsASharedViewToAllStaffAndAPrivateOneToItsOwner() throws Exception {
        save(As.support(), "Mine " + series, false);
        save(As.support(), "Ours " + series, true);

        assertThat(html("/tasks", As.support())).contains("Mine " + series, "Ours " + series);
        assertThat(html("/tasks", As.supportLead())).contains("Ours " + series).doesNotContain("Mine " + series);
    }

    @Test
    void letsOnlyTheOwnerAndAdministratorsChangeASharedView() {
        TaskFilter filter = TaskFilter.parse("view=due");
        SavedViewLine shared = As.support(() -> views.save("Shared " + series, true, filter));
        SavedViewLine own = As.support(() -> views.save("Own " + series, false, filter));

        assertThatThrownBy(() -> As.run(As.MAREK, () -> views.rename(shared.id(), "Other", true)))
                .isInstanceOf(TaskRefused.class);
        assertThatThrownBy(() -> As.run(As.MAREK, () -> views.delete(own.id()))).isInstanceOf(SubjectNotFound.class);
        assertThatThrownBy(() -> As.run(As.ADMIN, () -> views.delete(own.id()))).isInstanceOf(SubjectNotFound.class);
        As.run(As.ADMIN, () -> views.rename(shared.id(), "Renamed " + series, true));
        As.run(As.LIVIA, () -> views.delete(own.id()));

        assertThat(As.support(() -> views.find(shared.id())).orElseThrow().name())
                .isEqualTo("Renamed " + series);
        assertThat(As.support(() -> views.find(own.id()))).isEmpty();
    }

    @Test
    void refusesANameThatIsNoneAndKeepsTheList() throws Exception {
        for (String name : new String[] {"  ", "x".repeat(61)}) {
            mvc.perform(post("/tasks/views")
                            .param("name", name)
                            .param("query", "view=mine&q=lamp")
                            .with(csrf())
                            .with(As.support()))
                    .andExpect(redirectedUrl("/tasks?view=mine&q=lamp"))
                    .andExpect(flash().attribute("problem", "tasks.saved.name"));
        }
    }

    @Test
    void leadsNobodyElsewhere() throws Exception {
        mvc.perform(post("/tasks/views")
                        .param("name", "Away " + series)
                        .param("query", "//evil.example/?view=mine")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(result ->
                        assertThat(result.getResponse().getRedirectedUrl()).startsWith("/tasks?view="));
    }

    // ---------- columns

    @Test
    void remembersColumnsAndTheirWidths() throws Exception {
        drill.begin(new Subject("drill", "A-" + series + "-1"));
        RequestPostProcessor reader = As.person(As.supportOf(SellerFixture.AURORA));
        mvc.perform(post("/tasks/columns")
                        .param("query", "view=all")
                        .param("column", "order", "due", "no-such-column")
                        .with(csrf())
                        .with(reader))
                .andExpect(redirectedUrl("/tasks?view=all"));
        mvc.perform(post("/tasks/columns/order/width")
                        .param("width", "5000")
                        .with(csrf())
                        .with(reader))
                .andExpect(status().isNoContent());

        String page = html("/tasks?view=all&q=" + series, reader);
        assertThat(page)
                .contains("data-column=\"order\"", "data-px=\"600\"", "data-column=\"due\"")
                .doesNotContain("data-column=\"amount\"");
        assertThat(html("/tasks?view=all&q=" + series, As.admin())).contains("data-column=\"amount\"");
    }

    @Test
    void saysWhichColumnOrdersAndWhichWay() throws Exception {
        assertThat(html("/tasks?view=all", As.support()))
                .contains("data-column=\"due\" aria-sort=\"ascending\"")
                .contains("href=\"/tasks?view=all&amp;sort=-due\"");
        assertThat(html("/tasks?view=all&sort=amount", As.support()))
                .contains("data-column=\"amount\" aria-sort=\"descending\"");
        assertThat(html("/tasks?view=completed", As.support()))
                .contains("data-column=\"due\" aria-sort=\"descending\"");
    }

    @Test
    void writesNoMessageKeyInEitherLanguage() throws Exception {
        drill.begin(new Subject("drill", "A-" + series + "-1"));
        for (String view : new String[] {"mine", "snoozed", "due", "overdue", "unassigned", "all", "completed"}) {
            for (Locale language : new Locale[] {Locale.ENGLISH, Locale.ITALIAN}) {
                mvc.perform(get("/tasks?kind=task-drill&due=today&amount=1&priority=70&marketplace=IT&view=" + view)
                                .with(As.person(As.LIVIA.reading(language))))
                        .andExpect(status().isOk())
                        .andExpect(content().string(not(containsString("??"))));
            }
        }
    }

    @Test
    void asksTheDatabaseNoOftenerForMoreRows() throws Exception {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        drill.begin(new Subject("drill", "A-" + series + "-0"));
        String address = "/tasks?view=all&q=" + series;
        html(address, As.support());
        statistics.clear();
        html(address, As.support());
        long one = statistics.getPrepareStatementCount();
        for (int i = 1; i < 12; i++) {
            drill.begin(new Subject("drill", (i % 2 == 0 ? "A-" : "N-") + series + "-" + i));
        }
        statistics.clear();

        assertThat(html(address, As.support())).contains("12 tasks");
        assertThat(statistics.getPrepareStatementCount()).isEqualTo(one);
    }

    // ---------- whose, of which team, and what was late

    @Test
    void findsWhatSomebodyHoldsAndWhatNobodyHoldsOfATeam() throws Exception {
        TaskView held = drill.begin(new Subject("drill", "A-" + series + "-1"));
        TaskView free = drill.begin(new Subject("drill", "A-" + series + "-2"));
        As.supportLead(() -> tasks.claim(held.id()));

        String all = "/tasks?view=all&q=" + series;
        assertThat(html(all + "&group=support&who=" + As.MAREK.email(), As.support()))
                .contains("task-" + held.id(), "Who: " + As.MAREK.email(), "Team: support")
                .doesNotContain("task-" + free.id());
        assertThat(html(all + "&group=support&who=nobody", As.support()))
                .contains("task-" + free.id(), "Who: Nobody yet")
                .doesNotContain("task-" + held.id());
        assertThat(html(all + "&group=support-leads", As.support())).contains("0 tasks");
        assertThat(html(all + "&group=none", As.support())).contains("0 tasks");
    }

    @Test
    void findsWhatWasCompletedLateInTheLastDays() throws Exception {
        TaskView late = drill.begin(
                new Subject("drill", "A-" + series + "-1"), clock.instant().plus(Duration.ofHours(1)));
        TaskView early = drill.begin(
                new Subject("drill", "A-" + series + "-2"), clock.instant().plus(Duration.ofHours(3)));
        clock.advance(Duration.ofHours(2));
        As.supportLead(() -> tasks.complete(late.id(), Map.of("decision", "accept")));
        As.supportLead(() -> tasks.complete(early.id(), Map.of("decision", "accept")));

        String breached = "/tasks?view=completed&due=breached&q=" + series;
        assertThat(html(breached + "&who=" + As.MAREK.email(), As.support()))
                .contains("task-" + late.id(), "ended late")
                .doesNotContain("task-" + early.id());
        assertThat(html(breached + "&who=" + As.LIVIA.email(), As.support())).contains("0 tasks");
        clock.advance(Duration.ofDays(7).plusMinutes(1));
        assertThat(html(breached, As.support())).contains("0 tasks");
    }

    // ---------- changes

    @Test
    void showsAChangedRowAsItIsNowAndCountsTheNewOnes() throws Exception {
        TaskView shown = drill.begin(new Subject("drill", "A-" + series + "-1"));
        TaskView fresh = drill.begin(new Subject("drill", "A-" + series + "-2"));
        As.supportLead(() -> tasks.claim(shown.id()));

        mvc.perform(get("/tasks/changes?view=due&q=" + series)
                        .param("shown", shown.id())
                        .param("changed", fresh.id(), "no-such-task")
                        .param("next", "")
                        .param("since", "2026-11-30T10:46:00Z")
                        .with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("id=\"task-" + shown.id() + "\"")))
                .andExpect(content().string(containsString(As.MAREK.email())))
                .andExpect(content().string(not(containsString("id=\"task-" + fresh.id() + "\""))))
                .andExpect(content().string(containsString("1 new since 11:46")));
    }

    @Test
    void keepsAFinishedRowInItsPlaceAndSaysWhoDidIt() throws Exception {
        TaskView task = drill.begin(new Subject("drill", "A-" + series + "-1"));
        As.supportLead(() -> tasks.complete(task.id(), Map.of("decision", "accept")));

        mvc.perform(get("/tasks/changes?view=due").param("shown", task.id()).with(As.support()))
                .andExpect(content().string(containsString("done by " + As.MAREK.email())));
    }

    @Test
    void tellsNothingOfAnotherSellersTasks() throws Exception {
        TaskView task = drill.begin(new Subject("drill", "N-" + series + "-1"));

        mvc.perform(get("/tasks/changes?view=all")
                        .param("shown", task.id())
                        .param("changed", task.id())
                        .with(As.person(As.supportOf(SellerFixture.AURORA))))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(task.id()))))
                .andExpect(content().string(not(containsString("new since"))));
    }

    private String save(RequestPostProcessor owner, String name, boolean shared) throws Exception {
        return mvc.perform(post("/tasks/views")
                        .param("name", name)
                        .param("shared", Boolean.toString(shared))
                        .param("query", "view=all&q=" + series)
                        .with(csrf())
                        .with(owner))
                .andExpect(flash().attribute("flash", "tasks.saved.kept"))
                .andReturn()
                .getResponse()
                .getRedirectedUrl();
    }

    private String html(String address, RequestPostProcessor reader) throws Exception {
        return mvc.perform(get(address).with(reader))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
