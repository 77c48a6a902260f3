package io.sportello.returns.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.policies.Policies;
import io.sportello.returns.IntakeFixture;
import io.sportello.returns.RefundFeeds;
import io.sportello.returns.ReportFixture;
import io.sportello.returns.ReturnSettings;
import io.sportello.returns.ReturnView;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The returns' pages and API: who sees what, what is refused, and that another seller's things are not there. */
@SportelloTest
class ReturnPagesTests {

    private static final String AURORA = SellerFixture.AURORA;
    private static final String NORDLICHT = SellerFixture.NORDLICHT;

    @Autowired
    MockMvc mvc;

    @Autowired
    IntakeFixture intake;

    @Autowired
    ReturnSettings settings;

    @Autowired
    RefundFeeds feeds;

    @Autowired
    Policies policies;

    @Autowired
    Tasks tasks;

    @Autowired
    SellerFixture sellers;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/returns/{number}",
                "/api/returns/{number}",
                "/api/journal/return/{number}",
                "/api/journal/return/{number}/verification",
                "/api/decisions/{decision}"
            })
    void anotherSellersReturnIsNotThere(String path) throws Exception {
        ReturnView ours = intake.take(ReportFixture.unwantedHeadphones());
        long decision =
                As.support(() -> policies.decisions(ours.subject())).get(0).id();
        String address = path.replace("{number}", ours.number()).replace("{decision}", String.valueOf(decision));

        mvc.perform(get(address).with(As.seller(AURORA))).andExpect(status().isOk());
        mvc.perform(get(address).with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
    }

    @Test
    void anotherSellersReturnIsInNoListAndNoExport() throws Exception {
        ReturnView ours = intake.take(ReportFixture.unwantedHeadphones());
        for (String address : List.of("/returns", "/api/returns", "/returns.csv", "/returns?seller=" + AURORA)) {
            mvc.perform(get(address).with(As.seller(NORDLICHT)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(ours.number() + "\""))))
                    .andExpect(content().string(not(containsString(ours.orderId()))));
        }
        mvc.perform(get("/returns?text=" + ours.orderId()).with(As.seller(AURORA)))
                .andExpect(content().string(containsString(ours.number())));
    }

    @Test
    void anotherSellersSettingsAreNotThere() throws Exception {
        mvc.perform(get("/settings/returns?seller=" + AURORA).with(As.seller(NORDLICHT)))
                .andExpect(status().isNotFound());
        mvc.perform(setting(AURORA, "45").with(As.seller(NORDLICHT))).andExpect(status().isNotFound());

        mvc.perform(setting(AURORA, "45").with(As.seller(AURORA))).andExpect(status().is3xxRedirection());
        long id = As.seller(AURORA, () -> settings.of(AURORA)).get(0).id();
        mvc.perform(post("/settings/returns/" + id + "/remove").with(csrf()).with(As.seller(NORDLICHT)))
                .andExpect(status().isNotFound());
        mvc.perform(post("/settings/returns/" + id + "/remove").with(csrf()).with(As.seller(AURORA)))
                .andExpect(status().is3xxRedirection());
    }

    @Test
    void aSellerIsRefusedAWorseSettingAndToldTheNearestAllowedValue() throws Exception {
        mvc.perform(setting(AURORA, "5").with(As.seller(AURORA)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("At least 30 days")));
        mvc.perform(setting(AURORA, "9999").with(As.seller(AURORA))).andExpect(status().isUnprocessableContent());
        assertThat(As.seller(AURORA, () -> settings.of(AURORA)))
                .noneSatisfy(
                        saved -> assertThat(saved.conditions().windowDays()).isLessThan(30));
    }

    @Test
    void sellersAndComplianceHaveNoRefundFiles() throws Exception {
        mvc.perform(get("/refunds").with(As.seller(AURORA))).andExpect(status().isForbidden());
        mvc.perform(get("/refunds").with(As.compliance())).andExpect(status().isForbidden());
        mvc.perform(get("/refunds").with(As.support())).andExpect(status().isOk());
        mvc.perform(get("/refunds/feeds/999999").with(As.support())).andExpect(status().isNotFound());
    }

    @Test
    void aRefundWithoutItsOrderItemIsCompletedAndPutIntoAFile() throws Exception {
        ReturnView ours =
                refunded(ReportFixture.unwantedHeadphones().withoutOrderItem().marketplace("ES", "EUR"));
        long refund = As.support(() -> feeds.of(ours.subject())).get(0).id();

        mvc.perform(create()).andExpect(redirectedUrl("/refunds"));
        mvc.perform(post("/refunds/" + refund + "/order-item")
                        .param("orderItemId", "12345678901")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(status().is3xxRedirection());
        mvc.perform(create()).andExpect(redirectedUrlPattern("/refunds/feeds/*"));

        long feed = As.support(() -> feeds.of(ours.subject())).get(0).feedId();
        mvc.perform(get("/refunds/feeds/" + feed).with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(ours.orderId())));
        long file = As.support(() -> feeds.feed(feed)).documentId();
        mvc.perform(get("/documents/" + file).with(As.support())).andExpect(status().isOk());
        mvc.perform(get("/documents/" + file).with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
    }

    @Test
    void strangersAreSentToSignInAndForgeriesRefused() throws Exception {
        mvc.perform(get("/returns")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/api/returns")).andExpect(status().isUnauthorized());
        mvc.perform(post("/refunds/feeds").with(As.support())).andExpect(status().isForbidden());
    }

    @Test
    void wrongNumbersAndCursorsAreAnsweredPlainly() throws Exception {
        for (String number : List.of("R-0", "R-abc", "1042", "R-99999999999999999999", "..%2f")) {
            mvc.perform(get("/returns/{n}", number).with(As.support()))
                    .andExpect(status().is4xxClientError())
                    .andExpect(content().string(not(containsString("Exception"))));
        }
        mvc.perform(get("/api/returns?cursor=nonsense").with(As.support())).andExpect(status().is4xxClientError());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder setting(
            String seller, String days) {
        return post("/settings/returns")
                .param("seller", seller)
                .param("marketplace", "IT")
                .param("category", "books")
                .param("windowDays", days)
                .param("labelPaidBy", "BUYER")
                .param("restockingFeePercent", "0")
                .param("automatic", "NONE")
                .with(csrf());
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder create() {
        return post("/refunds/feeds")
                .param("seller", AURORA)
                .param("marketplace", "ES")
                .param("currency", "EUR")
                .with(csrf())
                .with(As.support());
    }

    private ReturnView refunded(ReportFixture report) {
        ReturnView asked = intake.take(report);
        complete(asked, Map.of("answer", "authorise"));
        complete(asked, Map.of("reference", "RMA"));
        complete(asked, Map.of("receivedOn", "2026-11-24"));
        complete(
                asked,
                Map.of(
                        "outboundShipping",
                        0,
                        "lines",
                        List.of(Map.of("condition", "NEW_UNOPENED", "price", new BigDecimal("79.90")))));
        return asked;
    }

    private void complete(ReturnView about, Map<String, Object> answers) {
        TaskView open = As.support(() -> tasks.of(about.subject())).stream()
                .filter(task -> task.completed() == null)
                .findFirst()
                .orElseThrow();
        As.run(As.LIVIA, () -> tasks.complete(open.id(), answers));
    }
}
