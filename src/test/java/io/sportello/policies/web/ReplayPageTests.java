package io.sportello.policies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.policies.Decision;
import io.sportello.policies.proof.TableText;
import io.sportello.policies.replay.NewReplay;
import io.sportello.policies.replay.ReplayFixture;
import io.sportello.policies.replay.Replays;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages on which a table is replayed. */
@SportelloTest
class ReplayPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ReplayFixture fixture;

    @Autowired
    private Replays replays;

    @Autowired
    private SellerFixture sellers;

    @Autowired
    private EngineJobs jobs;

    @Autowired
    private MovableClock clock;

    private String policy;

    @BeforeEach
    void aPolicy() {
        sellers.twoSellers();
        policy = fixture.policy();
        jobs.runDue();
    }

    @Test
    void startsAReplayAndShowsWhatItCameTo() throws Exception {
        decide(20);
        MockHttpServletResponse started = start(As.TADEO, Map.of("table", "1"));
        assertThat(started.getStatus()).isEqualTo(302);
        String page = started.getRedirectedUrl();

        assertThat(body(page, As.TADEO)).contains("Waits for its turn", "every 2s", "Stop");
        jobs.runDue();

        assertThat(body(page, As.TADEO))
                .contains("100 %", "Asked again: 1", "Row 2, v1")
                .doesNotContain("every 2s", "??");
        assertThat(body(list(), As.TADEO))
                .contains("100 %", "tadeo@sportello.example")
                .doesNotContain("??");
    }

    @Test
    void showsTheChangedCasesWithThenAndNow() throws Exception {
        Decision changed = decide(20);
        Decision impossible = decide(40);
        String page = replayed("<= 30 | 15");

        assertThat(body(page, As.TADEO))
                .contains("+€\u00a05.00", "D-" + changed.id(), "D-" + impossible.id(), "RP-20", "Bottega Aurora")
                .contains("<del>20</del>", "<ins>15</ins>")
                .doesNotContain("??");
        assertThat(body(page + "?kind=IMPOSSIBLE", As.TADEO))
                .contains("D-" + impossible.id())
                .doesNotContain("D-" + changed.id() + "<");
        assertThat(body(page + "?version=1&then=2&now=1", As.TADEO))
                .contains("Only row 2 of v1 then, row 1 now.", "D-" + changed.id())
                .doesNotContain("D-" + impossible.id() + "<");
        assertThat(response(get(page).locale(Locale.ITALIAN), As.TADEO.reading(Locale.ITALIAN))
                        .getContentAsString())
                .contains("Che cosa si deciderebbe", "Senza risposta")
                .doesNotContain("??");
    }

    @Test
    void exportsTheCasesWithoutFormulas() throws Exception {
        String words = "words-" + policy;
        fixture.publish(words, words(words, "\"fine\""));
        fixture.decide(words, SellerFixture.AURORA, 20);
        clock.advance(Duration.ofMinutes(1));
        long id = start(new NewReplay(words, "draft", words(words, "\"=1+1\""), null, null, null, null));
        jobs.runDue();

        String csv = body("/rules/" + words + "/replays/" + id + "/cases.csv", As.TADEO);

        assertThat(csv).startsWith("decision,subject,seller,decided-at,kind,version,row-then,row-now,then,now");
        assertThat(csv).contains(",CHANGED,1,1,1,word=fine,word==1+1");
        assertThat(csv.split("[,\r\n]+", -1)).noneMatch(cell -> cell.matches("[=+@-].*"));
    }

    private static String words(String policy, String word) {
        return TableText.of(
                policy, "FIRST", "", List.of("days:number"), List.of("word:string"), List.of("- | " + word));
    }

    @Test
    void stopsAReplay() throws Exception {
        decide(20);
        String page = start(As.TADEO, Map.of("table", "1")).getRedirectedUrl();

        assertThat(response(post(page + "/cancel").with(csrf()), As.ORSOLA).getRedirectedUrl())
                .isEqualTo(page);
        jobs.runDue();

        assertThat(body(page, As.TADEO)).contains("It was stopped after 0 of 0 decisions.");
    }

    @Test
    void saysWhyAReplayCannotBeStartedAndKeepsWhatWasTyped() throws Exception {
        MockHttpServletResponse empty = start(As.TADEO, Map.of("table", "1", "from", "2027-01-01"));
        assertThat(empty.getStatus()).isEqualTo(422);
        assertThat(empty.getContentAsString()).contains("The period is empty", "value=\"2027-01-01\"");

        MockHttpServletResponse unread = start(As.TADEO, Map.of("table", "1", "until", "tomorrow"));
        assertThat(unread.getStatus()).isEqualTo(422);
        assertThat(unread.getContentAsString()).contains("A day can&#39;t be read");
    }

    @Test
    void isForThoseWhoOwnTheRules() throws Exception {
        String page = start(As.ADMIN, Map.of("table", "1")).getRedirectedUrl();
        for (As.Person other : List.of(As.LIVIA, As.userOf(SellerFixture.AURORA))) {
            for (String address : List.of(list(), page, page + "/state", page + "/cases.csv", page + "/cases/1")) {
                assertThat(response(get(address), other).getStatus()).isEqualTo(403);
            }
            assertThat(start(other, Map.of("table", "1")).getStatus()).isEqualTo(403);
            assertThat(response(post(page + "/cancel").with(csrf()), other).getStatus())
                    .isEqualTo(403);
        }
        assertThat(body("/rules/" + policy, As.LIVIA)).doesNotContain("/replays");
        assertThat(body("/rules/" + policy, As.TADEO)).contains(list());
        jobs.runDue();
    }

    @Test
    void knowsNoOtherReplay() throws Exception {
        String page = start(As.TADEO, Map.of("table", "1")).getRedirectedUrl();
        String number = page.substring(page.lastIndexOf('/'));
        jobs.runDue();
        for (String address : List.of(
                list() + "/999999999",
                "/rules/case-routing/replays" + number,
                "/rules/nothing/replays",
                page + "/cases/1")) {
            assertThat(response(get(address), As.TADEO).getStatus()).as(address).isEqualTo(404);
        }
        assertThat(start(As.TADEO, Map.of("table", "99")).getStatus()).isEqualTo(404);
        assertThat(start(As.TADEO, Map.of("table", "1", "seller", "nobody")).getStatus())
                .isEqualTo(404);
    }

    private Decision decide(int days) {
        Decision decision = fixture.decide(policy, SellerFixture.AURORA, days);
        clock.advance(Duration.ofMinutes(1));
        return decision;
    }

    private String replayed(String... rows) {
        long id = start(fixture.everything(policy, rows));
        jobs.runDue();
        return list() + "/" + id;
    }

    private long start(NewReplay asked) {
        return As.call(As.TADEO, () -> replays.start(asked));
    }

    private String list() {
        return "/rules/" + policy + "/replays";
    }

    private MockHttpServletResponse start(As.Person person, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(list()).with(csrf());
        fields.forEach(request::param);
        return response(request, person);
    }

    private String body(String address, As.Person person) throws Exception {
        MockHttpServletResponse response = response(get(address).locale(Locale.ENGLISH), person);
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsString();
    }

    private MockHttpServletResponse response(MockHttpServletRequestBuilder request, As.Person person) throws Exception {
        return mvc.perform(request.with(As.person(person))).andReturn().getResponse();
    }
}
