package io.sportello.policies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.studio.StudioFixture;
import io.sportello.returns.IntakeFixture;
import io.sportello.returns.ReportFixture;
import io.sportello.returns.ReturnView;
import java.time.Duration;
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
