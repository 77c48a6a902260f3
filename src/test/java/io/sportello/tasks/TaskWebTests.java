package io.sportello.tasks;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The work list's pages and API: what they show and answer, and to whom. */
@SportelloTest
class TaskWebTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    Drill drill;

    @Autowired
    Tasks tasks;

    @Autowired
    SellerFixture sellers;

    @Autowired
    Clock clock;

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
    }

    // ---------- pages

    @Test
    void listsTasksWithTheirFacts() throws Exception {
        Subject subject = Drill.auroras();
        TaskView task = drill.begin(subject);

        mvc.perform(get("/tasks").param("q", subject.id()).with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("href=\"/tasks/" + task.id() + "\"")))
                .andExpect(content().string(containsString("Drill " + subject.id() + " · Lamp 100% off")))
                .andExpect(content().string(containsString("Bottega Aurora")))
                .andExpect(content().string(containsString("€\u00a079.90")))
                .andExpect(content().string(containsString("Words: " + subject.id())));
    }

    @Test
    void listsInItalian() throws Exception {
        mvc.perform(get("/tasks").locale(Locale.ITALIAN).with(As.person(As.LIVIA.reading(Locale.ITALIAN))))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Prossime scadenze")))
                .andExpect(content().string(not(containsString("??task"))));
    }

    @Test
    void saysThatNothingFitsWhatIsLookedFor() throws Exception {
        mvc.perform(get("/tasks")
                        .param("q", "<script>alert(1)</script>")
                        .param("view", "overdue")
                        .with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("No task matches what is set above.")))
                .andExpect(content().string(not(containsString("<script>alert"))));
    }

    @Test
    void linksTheNextPageByItsCursor() throws Exception {
        for (int i = 0; i < 51; i++) {
            drill.begin(new Subject("drill", "A-many-" + i));
        }

        String page = mvc.perform(get("/tasks").param("q", "A-many-").with(As.support()))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page).contains("rel=\"next\" href=\"/tasks?view=due&amp;q=A-many-&amp;cursor=");
    }

    @Test
    void putsATaskOffAndBringsItBack() throws Exception {
        TaskView task = drill.begin(Drill.auroras());
        mvc.perform(post("/tasks/" + task.id() + "/snooze")
                        .param("until", "2999-01-01T09:00")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(redirectedUrl("/tasks/" + task.id()))
                .andExpect(flash().attribute("refusal", containsString("at most 366 days ahead")));
        mvc.perform(post("/tasks/" + task.id() + "/snooze")
                        .param("until", "soon")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(flash().attribute("refusal", containsString("Choose a day and a time")));

        As.support(() -> tasks.snooze(task.id(), clock.instant().plusSeconds(3_600)));
        mvc.perform(get("/tasks/" + task.id()).with(As.support()))
                .andExpect(content().string(containsString("Out of the lists until")));
        mvc.perform(post("/tasks/" + task.id() + "/snooze").with(csrf()).with(As.support()))
                .andExpect(flash().attribute("flash", "tasks.woken"));
        assertThat(As.support(() -> tasks.get(task.id())).snoozedUntil()).isNull();
    }

    @Test
    void setsWhenToLookAgainInTheReadersZoneAndClearsIt() throws Exception {
        TaskView task = drill.begin(Drill.auroras());
        String follow = "/tasks/" + task.id() + "/follow-up";
        for (String wrong : List.of("soon", "2001-01-01T09:00")) {
            mvc.perform(post(follow).param("at", wrong).with(csrf()).with(As.support()))
                    .andExpect(redirectedUrl("/tasks/" + task.id()))
                    .andExpect(flash().attribute("refusal", containsString("Nothing was changed")));
        }
        LocalDateTime at = LocalDateTime.ofInstant(clock.instant(), ZoneId.of("Europe/Rome"))
                .plusDays(3)
                .truncatedTo(ChronoUnit.MINUTES);
        mvc.perform(post(follow).param("at", at.toString()).with(csrf()).with(As.support()))
                .andExpect(flash().attribute("flash", "tasks.follow-up.kept"));

        mvc.perform(get("/tasks/" + task.id()).with(As.support()))
                .andExpect(content().string(containsString("value=\"" + at + "\"")))
                .andExpect(content().string(containsString("To be looked at again on")))
                .andExpect(content().string(not(containsString("??"))));
        mvc.perform(get("/api/tasks/" + task.id()).with(As.support()))
                .andExpect(jsonPath("$.followUp")
                        .value(at.atZone(ZoneId.of("Europe/Rome")).toInstant().toString()));
        mvc.perform(post(follow).with(csrf()).with(As.support()))
                .andExpect(flash().attribute("flash", "tasks.follow-up.cleared"));
        assertThat(As.support(() -> tasks.get(task.id())).followUp()).isNull();
        mvc.perform(post(follow).with(csrf()).with(As.seller(AURORA))).andExpect(status().isForbidden());
    }

    @Test
    void setsAPriorityAndKeepsANoteAsText() throws Exception {
        TaskView task = drill.begin(Drill.auroras());
        mvc.perform(post("/tasks/" + task.id() + "/priority")
                        .param("priority", "90")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(flash().attribute("flash", "tasks.prioritised"));
        mvc.perform(post("/tasks/" + task.id() + "/notes")
                        .param("note", "<b>Sealed</b>")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(flash().attribute("flash", "tasks.noted"));

        mvc.perform(get("/tasks/" + task.id()).with(As.support()))
                .andExpect(content().string(containsString("&lt;b&gt;Sealed&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("<b>Sealed"))))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void tellsWhomANoteNamesAndKeepsARefusedOneInItsField() throws Exception {
        sellers.colleague(As.MAREK);
        TaskView task = drill.begin(Drill.auroras());
        mvc.perform(get("/tasks/" + task.id() + "/colleagues").with(As.support()))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$[?(@.email == 'marek@sportello.example')]").exists());
        mvc.perform(post("/tasks/" + task.id() + "/notes")
                        .param("note", "<i>@nobody@sportello.example</i>")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(flash().attribute("refusal", containsString("no colleague nobody@sportello.example")))
                .andExpect(flash().attribute("typedNote", "<i>@nobody@sportello.example</i>"));
        mvc.perform(get("/tasks/" + task.id())
                        .flashAttr("typedNote", "<i>half</i>")
                        .with(As.support()))
                .andExpect(content().string(containsString("&lt;i&gt;half&lt;/i&gt;</textarea>")));
        mvc.perform(post("/tasks/" + task.id() + "/notes")
                        .param("note", "@marek@sportello.example look")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(flash().attribute("flash", "tasks.noted.told"));

        mvc.perform(get("/tasks").param("view", "mentioned").with(As.supportLead()))
                .andExpect(content().string(containsString("href=\"/tasks/" + task.id() + "\"")));
        mvc.perform(get("/tasks/" + task.id()).with(As.supportLead())).andExpect(status().isOk());
        mvc.perform(get("/tasks").param("view", "mentioned").with(As.supportLead()))
                .andExpect(content().string(not(containsString("href=\"/tasks/" + task.id() + "\""))));
    }

    @Test
    void showsATaskWithItsFormAndWhoMayDoIt() throws Exception {
        TaskView task = drill.begin(Drill.auroras());

        mvc.perform(get("/tasks/" + task.id()).with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-form=\"/tasks/" + task.id() + "/form\"")))
                .andExpect(content()
                        .string(containsString(
                                "href=\"/drills/" + task.subject().id() + "\"")))
                .andExpect(content().string(not(containsString("??task"))));
        mvc.perform(get("/tasks/" + task.id()).with(As.compliance()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("data-form="))))
                .andExpect(content().string(containsString("Only support may do this task")));
    }

    @Test
    void showsTheStepAtTheMarketplaceEscaped() throws Exception {
        TaskView task = proveTask();

        mvc.perform(get("/tasks/" + task.id()).with(As.supportLead()))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "href=\"https://sellercentral.amazon.it/\" target=\"_blank\" rel=\"noopener noreferrer external\"")))
                .andExpect(content().string(containsString("lang=\"it\">Gentile &lt;b&gt;cliente")));
    }

    @Test
    void claimsFromThePageAndNamesTheHolderToOthers() throws Exception {
        TaskView task = drill.begin(Drill.auroras());

        mvc.perform(post("/tasks/" + task.id() + "/claim").with(csrf()).with(As.support()))
                .andExpect(redirectedUrl("/tasks/" + task.id()))
                .andExpect(flash().attribute("flash", "tasks.claimed"));
        mvc.perform(post("/tasks/" + task.id() + "/claim").with(csrf()).with(As.supportLead()))
                .andExpect(redirectedUrl("/tasks/" + task.id()))
                .andExpect(flash().attribute("refusal", startsWith("livia@sportello.example has this task.")));
        mvc.perform(get("/tasks/" + task.id()).with(As.supportLead()))
                .andExpect(content().string(containsString("livia@sportello.example has this task")));
    }

    @Test
    void opensTheFormWithTheDraft() throws Exception {
        TaskView task = drill.begin(Drill.auroras());

        mvc.perform(json(put("/tasks/" + task.id() + "/draft"), "{\"reason\":\"half a\",\"customer\":\"Eve\"}")
                        .with(As.support()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.text").value("draft saved 10:00"));
        mvc.perform(get("/tasks/" + task.id() + "/form").with(As.support()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.schema.components[1].label").value("Decision"))
                .andExpect(jsonPath("$.data.customer").value("Ada"))
                .andExpect(jsonPath("$.data.reason").value("half a"))
                .andExpect(jsonPath("$.texts.minLength").value("At least {0} characters."))
                .andExpect(jsonPath("$.savedAt").value("draft saved 10:00"));
    }

    @Test
    void offersToMakeEachChangeOfATaskUndone() throws Exception {
        TaskView task = drill.begin(Drill.auroras());
        String path = "/tasks/" + task.id();

        mvc.perform(post(path + "/priority")
                        .param("priority", "90")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(flash().attribute("flashUndo", path + "/priority"))
                .andExpect(flash().attribute("flashUndoValue", "50"));
        mvc.perform(post(path + "/claim").with(csrf()).with(As.support()))
                .andExpect(flash().attribute("flashUndo", path + "/unclaim"));
        mvc.perform(post(path + "/snooze")
                        .param("until", "2026-11-25T09:00")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(flash().attribute("flashUndo", path + "/snooze"))
                .andExpect(flash().attribute("flashUndoValue", ""));
        mvc.perform(post(path + "/follow-up")
                        .param("at", "2026-11-26T09:00")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(flash().attribute("flashUndoValue", ""));
        mvc.perform(post(path + "/follow-up")
                        .param("at", "2026-11-27T09:00")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(flash().attribute("flashUndoField", "at"))
                .andExpect(flash().attribute("flashUndoValue", "2026-11-26T09:00"));
        mvc.perform(post(path + "/assign").param("assignee", "").with(csrf()).with(As.support()))
                .andExpect(flash().attribute("flash", "tasks.returned"))
                .andExpect(flash().attribute("flashUndoValue", As.LIVIA.email()));
    }

    @Test
    void completesAndLeadsToTheSubjectOrTheNextTask() throws Exception {
        TaskView one = drill.begin(Drill.auroras());
        TaskView other = drill.begin(Drill.auroras());

        mvc.perform(json(post("/tasks/" + one.id() + "/complete"), "{\"decision\":\"accept\"}")
                        .with(As.support()))
                .andExpect(status().isOk())
                .andExpect(
                        jsonPath("$.location").value("/drills/" + one.subject().id()));
        mvc.perform(json(post("/tasks/" + other.id() + "/complete?next=true"), "{\"decision\":\"accept\"}")
                        .with(As.support()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.location").value(startsWith("/tasks")));
    }

    @Test
    void showsWhatWasTypedTooLateOnTheFinishedTask() throws Exception {
        TaskView task = drill.begin(Drill.auroras());
        As.support(() -> tasks.complete(task.id(), Map.of("decision", "accept")));

        mvc.perform(json(
                                post("/tasks/" + task.id() + "/complete"),
                                "{\"decision\":\"refuse\",\"reason\":\"my long text\"}")
                        .with(As.supportLead()))
                .andExpect(status().isGone())
                .andExpect(jsonPath("$.detail").value(startsWith("livia@sportello.example completed this task on")));

        mvc.perform(get("/tasks/" + task.id()).with(As.supportLead()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("my long text")))
                .andExpect(content().string(containsString("livia@sportello.example completed this task")));
    }

    // ---------- API

    @Test
    void listsPagesForPrograms() throws Exception {
        Subject one = new Subject("drill", "A-api-1");
        drill.begin(one);
        drill.begin(new Subject("drill", "A-api-2"));

        mvc.perform(get("/api/tasks?text=A-api-&size=1").with(As.support()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.items[0].subject").value(startsWith("drill/A-api-")))
                .andExpect(jsonPath("$.next").isString());
        mvc.perform(get("/api/tasks?cursor=nonsense").with(As.support()))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
        mvc.perform(get("/api/tasks?who=SOMEBODY").with(As.support())).andExpect(status().isBadRequest());
    }

    @Test
    void answersProblemsWithTheFieldsAtFault() throws Exception {
        TaskView task = drill.begin(Drill.auroras());
        String path = "/api/tasks/" + task.id();

        mvc.perform(json(post(path + "/complete"), "{\"answers\":{\"decision\":\"refuse\"}}")
                        .with(As.support()))
                .andExpect(status().is(422))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[0].field").value("reason"))
                .andExpect(jsonPath("$.errors[0].message").value("This is required."));
        mvc.perform(json(post(path + "/assign"), "{\"assignee\":\"nobody\"}").with(As.support()))
                .andExpect(status().is(422));
        mvc.perform(post(path + "/claim").with(csrf()).with(As.support())).andExpect(status().isOk());
        mvc.perform(post(path + "/claim").with(csrf()).with(As.supportLead()))
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(startsWith("livia@sportello.example has this task")));
        mvc.perform(post(path + "/claim").with(csrf()).with(As.compliance())).andExpect(status().isForbidden());
        mvc.perform(post(path + "/unclaim").with(csrf()).with(As.support()))
                .andExpect(jsonPath("$.assignee").isEmpty());
        mvc.perform(json(post(path + "/complete"), "{\"answers\":{\"decision\":\"accept\"}}")
                        .with(As.support()))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.completedBy").value("livia@sportello.example"));
        mvc.perform(json(post(path + "/complete"), "{\"answers\":{\"decision\":\"accept\"}}")
                        .with(As.support()))
                .andExpect(status().isGone());
    }

    // ---------- who

    @Test
    void answers404ForAnotherSellersTaskEverywhere() throws Exception {
        TaskView task = drill.begin(Drill.nordlichts());
        for (As.Person stranger : List.of(As.supportOf(AURORA), As.userOf(AURORA))) {
            for (MockHttpServletRequestBuilder request : everyRequest(task.id())) {
                mvc.perform(request.with(csrf()).with(As.person(stranger))).andExpect(status().isNotFound());
            }
        }
    }

    @Test
    void keepsSellersOutOfTheWorkList() throws Exception {
        TaskView task = drill.begin(Drill.nordlichts());
        RequestPostProcessor seller = As.seller(NORDLICHT);

        mvc.perform(get("/tasks").with(seller)).andExpect(status().isForbidden());
        mvc.perform(get("/api/tasks").with(seller)).andExpect(status().isForbidden());
        for (MockHttpServletRequestBuilder request : everyRequest(task.id())) {
            mvc.perform(request.with(csrf()).with(seller)).andExpect(status().isForbidden());
        }
        assertThat(drill.open(task.subject())).isEqualTo(task);
    }

    private static List<MockHttpServletRequestBuilder> everyRequest(String id) {
        return List.of(
                get("/tasks/" + id),
                get("/tasks/" + id + "/form"),
                json(put("/tasks/" + id + "/draft"), "{}"),
                json(post("/tasks/" + id + "/complete"), "{}"),
                post("/tasks/" + id + "/claim"),
                post("/tasks/" + id + "/unclaim"),
                post("/tasks/" + id + "/assign").param("assignee", "livia@sportello.example"),
                post("/tasks/" + id + "/snooze").param("until", "2026-11-25T09:00"),
                post("/tasks/" + id + "/follow-up").param("at", "2026-11-25T09:00"),
                post("/tasks/" + id + "/priority").param("priority", "90"),
                get("/tasks/" + id + "/pane"),
                get("/tasks/" + id + "/outcome"),
                post("/tasks/" + id + "/take-back"),
                post("/tasks/" + id + "/carry-out"),
                get("/tasks/" + id + "/colleagues"),
                post("/tasks/" + id + "/notes").param("note", "@livia"),
                post("/tasks/" + id + "/notes/N-1/take-back"),
                post("/api/tasks/" + id + "/take-back"),
                get("/api/tasks/" + id),
                post("/api/tasks/" + id + "/claim"),
                post("/api/tasks/" + id + "/unclaim"),
                json(post("/api/tasks/" + id + "/assign"), "{\"assignee\":\"livia@sportello.example\"}"),
                json(post("/api/tasks/" + id + "/complete"), "{\"answers\":{}}"));
    }

    private TaskView proveTask() {
        Subject subject = Drill.auroras();
        TaskView first = drill.begin(subject);
        As.support(() -> tasks.complete(first.id(), Map.of("decision", "accept")));
        return drill.open(subject);
    }

    private static MockHttpServletRequestBuilder json(MockHttpServletRequestBuilder request, String body) {
        return request.with(csrf()).contentType(MediaType.APPLICATION_JSON).content(body);
    }
}
