package io.sportello.clocks;

import static io.sportello.accounts.SellerFixture.AURORA;
import static io.sportello.accounts.SellerFixture.NORDLICHT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page of the working hours: who may set whose. */
@SportelloTest
class HouseHoursPageTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    HouseHoursBook book;

    @Autowired
    SellerFixture sellers;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
        sellers.seller("hours-de", "Hours", "DE", Locale.GERMAN, "Europe/Berlin");
    }

    @Test
    void anOfficeIsTheUsualHouse() {
        HouseHours usual = As.support(() -> book.of(NORDLICHT));
        assertThat(usual).isEqualTo(HouseHours.office(ZoneId.of("Europe/Berlin"), "DE"));
        assertThat(usual.week()).hasSize(5);
    }

    @Test
    void aSellerSetsItsOwnHours() throws Exception {
        mvc.perform(week("hours-de")
                        .param("from-SATURDAY", "10:00")
                        .param("to-SATURDAY", "00:00")
                        .param("region", "by")
                        .with(csrf())
                        .with(As.seller("hours-de")))
                .andExpect(redirectedUrl("/settings/hours?seller=hours-de"));
        HouseHours set = As.seller("hours-de", () -> book.of("hours-de"));
        assertThat(set.region()).isEqualTo("by");
        assertThat(set.week())
                .containsOnlyKeys(DayOfWeek.MONDAY, DayOfWeek.SATURDAY)
                .containsEntry(DayOfWeek.SATURDAY, new Hours(LocalTime.of(10, 0), LocalTime.MIDNIGHT));
        mvc.perform(get("/settings/hours").with(As.seller("hours-de")))
                .andExpect(content().string(containsString("value=\"08:30\"")))
                .andExpect(content().string(containsString("Bavaria")));

        mvc.perform(week("hours-de").with(csrf()).with(As.admin())).andExpect(status().is3xxRedirection());
        assertThat(As.support(() -> book.of("hours-de")).week()).containsOnlyKeys(DayOfWeek.MONDAY);
    }

    @Test
    void anotherSellersHoursAreNotThere() throws Exception {
        mvc.perform(get("/settings/hours?seller=" + AURORA).with(As.seller(NORDLICHT)))
                .andExpect(status().isNotFound());
        mvc.perform(week(AURORA).with(csrf()).with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
        mvc.perform(get("/settings/hours").with(As.seller(NORDLICHT)))
                .andExpect(content().string(containsString("Nordlicht Audio")))
                .andExpect(content().string(not(containsString("Bottega Aurora"))));
    }

    @Test
    void complianceHasNoHoursAndNobodySavesWithoutTheToken() throws Exception {
        mvc.perform(get("/settings/hours").with(As.compliance())).andExpect(status().isForbidden());
        mvc.perform(week(AURORA).with(As.support())).andExpect(status().isForbidden());
        mvc.perform(week(AURORA).with(csrf()).with(As.compliance())).andExpect(status().isForbidden());
    }

    @Test
    void refusesWhatIsNoWeekAndKeepsWhatWasTyped() throws Exception {
        mvc.perform(week(AURORA)
                        .param("from-TUESDAY", "18:00")
                        .param("to-TUESDAY", "09:07")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"09:07\"")));
        mvc.perform(post("/settings/hours")
                        .param("seller", AURORA)
                        .param("zone", "Europe/Rome")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(week(AURORA).param("region", "nowhere").with(csrf()).with(As.support()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post("/settings/hours")
                        .param("seller", AURORA)
                        .param("zone", "Mars/Olympus")
                        .param("from-MONDAY", "08:30")
                        .param("to-MONDAY", "17:00")
                        .with(csrf())
                        .with(As.support()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(week(AURORA).param("from-TUESDAY", "<script>").with(csrf()).with(As.support()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(not(containsString("<script>\""))));
    }

    @Test
    void speaksItalian() throws Exception {
        mvc.perform(get("/settings/hours").with(As.person(As.LIVIA.reading(Locale.ITALIAN))))
                .andExpect(content().string(containsString("Orari di lavoro")))
                .andExpect(content().string(containsString("Lunedì")));
    }

    private static MockHttpServletRequestBuilder week(String seller) {
        return post("/settings/hours")
                .param("seller", seller)
                .param("zone", "Europe/Berlin")
                .param("country", "DE")
                .param("from-MONDAY", "08:30")
                .param("to-MONDAY", "17:00");
    }
}
