package io.sportello.policies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.accounts.UserFixture;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.studio.StudioFixture;
import io.sportello.returns.IntakeFixture;
import io.sportello.returns.ReportFixture;
import io.sportello.returns.ReturnView;
import io.sportello.subjects.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Which rows of a table answered, and on which cases. */
@SportelloTest
class TrafficPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private StudioFixture studio;

    @Autowired
    private UserFixture users;

    @Autowired
    private Policies policies;

    @Autowired
    private IntakeFixture intake;

    @Autowired
    private SellerFixture sellers;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void sellers() {
        sellers.twoSellers();
    }

    @Test
    void showsInTheCatalogueHowMuchEachTableIsUsed() throws Exception {
        studio.policy("tp-all");
        As.system(() -> policies.decide(
                Question.of("tp-all", new Subject("return", "R-1"), null, Map.of("category", "software"))));

        String counted = page(As.TADEO, "/rules/traffic");

        assertThat(counted)
                .contains("id=\"use-tp-all\" hx-swap-oob=\"innerHTML\"><span>1</span>")
                .contains("id=\"use-tp-all-floor\" hx-swap-oob=\"innerHTML\"><span>never</span>")
                .doesNotContain("??");
        assertThat(counted.substring(counted.indexOf("use-tp-all\""))).contains("1 row never", "no test");
    }

    @Test
    void letsOfficersSayWhoAnswersForATable() throws Exception {
        studio.policy("tp-owner");
        String officer = users.officer();

        assertThat(page(As.LIVIA, "/rules/tp-owner"))
                .contains("Nobody answers for it yet")
                .doesNotContain("name=\"owner\"");
        for (As.Person other : List.of(As.LIVIA, As.ADMIN)) {
            assertThat(own(other, "tp-owner", officer)).isEqualTo(403);
        }
        assertThat(own(As.TADEO, "tp-owner", officer)).isEqualTo(302);
        assertThat(page(As.LIVIA, "/rules/tp-owner")).contains("Owner: Somebody");
        assertThat(page(As.LIVIA, "/rules")).contains("Somebody");

        own(As.TADEO, "tp-owner", As.LIVIA.email());
        assertThat(page(As.TADEO, "/rules/tp-owner")).as("no officer").contains("Owner: Somebody");
        own(As.ORSOLA, "tp-owner", "");
        assertThat(page(As.TADEO, "/rules/tp-owner")).contains("Nobody answers for it yet");
        assertThat(own(As.TADEO, "no-such-policy", "")).isEqualTo(404);
    }

    private int own(As.Person who, String policy, String owner) throws Exception {
        return mvc.perform(post("/rules/" + policy + "/owner")
                        .param("owner", owner)
                        .with(As.person(who))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void countsEachRowOfTheLastThirtyDays() throws Exception {
        studio.policy("tr-count");
        decide("tr-count", "software");
        clock.advance(Duration.ofDays(31));
        decide("tr-count", "music");
        Decision last = decide("tr-count", "music");

        String rows = page(As.TADEO, "/rules/tr-count/traffic");
        assertThat(rows)
                .contains("never", "/rules/tr-count/rows/2?version=1\">2</a>")
                .doesNotContain("/rules/tr-count/rows/1", "??");
        assertThat(page(As.TADEO, "/rules/tr-count/rows/2")).contains("D-" + last.id());
        assertThat(page(As.TADEO, "/rules/tr-count/rows/1")).contains("It answered nothing in the last 30 days.");
    }

    @Test
    void countsForSomebodyOfOneSellerOnlyThatSellersDecisions() throws Exception {
        studio.policy("tr-scope");
        As.system(() ->
                policies.decide(Question.of("tr-scope", null, SellerFixture.NORDLICHT, Map.of("category", "music"))));

        assertThat(page(As.supportOf(SellerFixture.AURORA), "/rules/tr-scope/traffic"))
                .doesNotContain("/rules/tr-scope/rows/2");
        assertThat(page(As.supportOf(SellerFixture.NORDLICHT), "/rules/tr-scope/traffic"))
                .contains("/rules/tr-scope/rows/2");
    }

    @Test
    void leadsFromADecisionToItsCase() throws Exception {
        ReturnView taken = intake.take(ReportFixture.unwantedHeadphones());
        long decision =
                As.system(() -> policies.decisions(taken.subject())).get(0).id();

        assertThat(answer(As.TADEO, "/rules/decisions/" + decision + "/case").getRedirectedUrl())
                .isEqualTo("/returns/" + taken.number());
        assertThat(answer(As.supportOf(SellerFixture.NORDLICHT), "/rules/decisions/" + decision + "/case")
                        .getStatus())
                .isEqualTo(404);
    }

    @Test
    void showsTheProcessThatAsksATableAndTheTablesOfAFloor() throws Exception {
        assertThat(page(As.TADEO, "/rules/check-eligibility"))
                .contains("Asked by the process handle-return", "data-active=\"check-eligibility\"");
        assertThat(page(As.TADEO, "/rules/refund-floor")).contains("It is the least that", "/rules/refund-amount");
    }

    @Test
    void knowsNoRowThatIsNotThere() throws Exception {
        assertThat(answer(As.TADEO, "/rules/refund-floor/rows/0").getStatus()).isEqualTo(404);
        assertThat(answer(As.TADEO, "/rules/refund-floor/rows/999").getStatus()).isEqualTo(404);
    }

    private Decision decide(String policy, String category) {
        return As.system(() -> policies.decide(Question.of(policy, null, null, Map.of("category", category))));
    }

    private String page(As.Person who, String address) throws Exception {
        MockHttpServletResponse answer = answer(who, address);
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsString();
    }

    private MockHttpServletResponse answer(As.Person who, String address) throws Exception {
        return mvc.perform(get(address).with(As.person(who))).andReturn().getResponse();
    }
}
