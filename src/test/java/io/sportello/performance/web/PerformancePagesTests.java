package io.sportello.performance.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.performance.HealthFixture;
import io.sportello.performance.NotificationKind;
import io.sportello.performance.NotificationView;
import io.sportello.performance.ReportedHealth;
import io.sportello.performance.ReportedMetric;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The pages and the API of account health and notifications: who sees what, as it was stated, and nobody else's. */
@SportelloTest
class PerformancePagesTests {

    private static final String AURORA = SellerFixture.AURORA;
    private static final String NORDLICHT = SellerFixture.NORDLICHT;

    @Autowired
    MockMvc mvc;

    @Autowired
    HealthFixture health;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    @BeforeEach
    void anAccount() {
        sellers.twoSellers();
        Instant now = clock.instant();
        ReportedMetric unknown = new ReportedMetric(
                "brandNewMetric", null, null, null, null, "SPARKLING", null, null, Map.of("shade", "<b>blue</b>"));
        health.take(
                AURORA,
                new ReportedHealth(
                        "IT", "NORMAL", now, List.of(HealthFixture.orderDefects("0.0093", "GOOD", now), unknown)));
    }

    @Test
    void showsWhatTheMarketplaceStatesAndKeepsWhatNobodyKnows() throws Exception {
        mvc.perform(get("/performance").param("seller", AURORA).with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("0.93 %")))
                .andExpect(content().string(containsString("&lt; 1 %")))
                .andExpect(content().string(containsString("brandNewMetric")))
                .andExpect(content().string(containsString("SPARKLING")))
                .andExpect(content().string(containsString("&lt;b&gt;blue&lt;/b&gt;")))
                .andExpect(content().string(not(containsString("??"))));
    }

    @Test
    void speaksItalian() throws Exception {
        var reader = As.person(As.LIVIA.reading(Locale.ITALIAN));
        NotificationView one = health.take(health.notice(NotificationKind.PRODUCT_SAFETY, null));
        for (String page : List.of(
                "/performance?seller=" + AURORA,
                "/performance/notifications",
                "/performance/notifications/" + one.number())) {
            mvc.perform(get(page).with(reader))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    @Test
    void sellersSeeTheirOwnAccountOnly() throws Exception {
        for (String address : List.of("/performance", "/performance?seller=" + AURORA)) {
            mvc.perform(get(address).with(As.seller(NORDLICHT)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("0.93 %"))));
        }
        mvc.perform(get("/performance").with(As.seller(AURORA)))
                .andExpect(content().string(containsString("0.93 %")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/performance/notifications/{number}",
                "/api/performance/notifications/{number}",
                "/api/journal/notification/{number}",
                "/api/performance/accounts/bottega-aurora/IT",
                "/api/performance/accounts/bottega-aurora/IT/metrics/orderDefectRate.mfn"
            })
    void anotherSellersIsNotThere(String path) throws Exception {
        NotificationView ours = health.take(health.notice(NotificationKind.PRODUCT_SAFETY, null));
        String address = path.replace("{number}", ours.number());
        mvc.perform(get(address).with(As.seller(AURORA))).andExpect(status().isOk());
        mvc.perform(get(address).with(As.support())).andExpect(status().isOk());
        mvc.perform(get(address).with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
    }

    @Test
    void anotherSellersNotificationIsInNoListAndOnNoBell() throws Exception {
        NotificationView ours = health.take(health.notice(NotificationKind.PRODUCT_SAFETY, null));
        for (String address : List.of(
                "/performance/notifications?show=",
                "/performance/notifications?seller=" + AURORA,
                "/api/performance/notifications",
                "/")) {
            mvc.perform(get(address).with(As.seller(NORDLICHT)))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString(ours.title()))));
        }
        mvc.perform(get("/performance/notifications").with(As.seller(AURORA)))
                .andExpect(content().string(containsString(ours.title())));
        mvc.perform(get("/").with(As.seller(AURORA))).andExpect(content().string(containsString("bell-ringing")));
    }

    @Test
    void asksNobodyInWithoutSigningIn() throws Exception {
        mvc.perform(get("/performance")).andExpect(status().is3xxRedirection());
        mvc.perform(get("/api/performance/notifications")).andExpect(status().isUnauthorized());
    }

    @Test
    void refusesACursorThatIsNone() throws Exception {
        mvc.perform(get("/api/performance/notifications?cursor=nonsense").with(As.support()))
                .andExpect(status().isBadRequest());
        mvc.perform(get("/performance/notifications/P-99999999").with(As.support()))
                .andExpect(status().isNotFound());
        mvc.perform(get("/performance?metric=<script>&marketplace=XX").with(As.support()))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("<script>&"))));
    }
}
