package io.sportello.policies.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.subjects.Subject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Decisions, as other software reads them. */
@SportelloTest
class DecisionApiTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SellerFixture sellers;

    @Autowired
    private Policies policies;

    @BeforeEach
    void sellers() {
        sellers.twoSellers();
    }

    @Test
    void answersADecisionToItsSeller() throws Exception {
        Decision decision = decide("A-1");

        mvc.perform(get("/api/decisions/" + decision.id()).with(As.seller(SellerFixture.AURORA)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.policy").value("check-eligibility"))
                .andExpect(jsonPath("$.subject").value("return/A-1"))
                .andExpect(jsonPath("$.facts.purchaseDate").value("2026-10-31"))
                .andExpect(jsonPath("$.outputs.windowDays").value(30))
                .andExpect(jsonPath("$.reason").value(containsString("row")));
    }

    @Test
    void knowsNothingOfAnotherSellersDecision() throws Exception {
        Decision decision = decide("A-2");

        mvc.perform(get("/api/decisions/" + decision.id()).with(As.seller(SellerFixture.NORDLICHT)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/decisions?subject=return/A-2").with(As.seller(SellerFixture.NORDLICHT)))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items", hasSize(0)));
    }

    @Test
    void pagesThroughASubjectsDecisionsNewestFirst() throws Exception {
        Decision first = decide("A-3");
        Decision second = decide("A-3");

        mvc.perform(get("/api/decisions?subject=return/A-3&size=1").with(As.support()))
                .andExpect(jsonPath("$.items[0].id").value(second.id()))
                .andExpect(jsonPath("$.next").value(Long.toString(second.id())));
        mvc.perform(get("/api/decisions?subject=return/A-3&size=1&cursor=" + second.id())
                        .with(As.support()))
                .andExpect(jsonPath("$.items[0].id").value(first.id()))
                .andExpect(jsonPath("$.next").value(nullValue()));
    }

    @Test
    void refusesWhatIsNoSubject() throws Exception {
        mvc.perform(get("/api/decisions?subject=nonsense").with(As.support())).andExpect(status().isBadRequest());
    }

    private Decision decide(String id) {
        return As.system(() -> policies.decide(Question.of(
                "check-eligibility",
                new Subject("return", id),
                SellerFixture.AURORA,
                Map.of(
                        "marketplace",
                        "IT",
                        "category",
                        "electronics",
                        "purchaseDate",
                        LocalDate.of(2026, 10, 31),
                        "daysSinceDelivery",
                        12))));
    }
}
