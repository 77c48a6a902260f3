package io.sportello.accounts;

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
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who is away, who works instead, and what of it others see. */
@SportelloTest
class AbsenceTests {

    private static final Instant NOON = Instant.parse("2026-11-26T11:00:00Z");

    @Autowired
    MockMvc mvc;

    @Autowired
    Substitutes substitutes;

    @Autowired
    OwnAbsences absences;

    @Autowired
    UserFixture users;

    @Autowired
    SellerFixture sellers;

    @Autowired
    JdbcTemplate jdbc;

    private SignedInUser anna;
    private SignedInUser bruno;
    private SignedInUser carla;

    @BeforeEach
    void threeColleagues() {
        sellers.twoSellers();
        jdbc.update("delete from absence");
        anna = colleague("Anna " + System.nanoTime());
        bruno = colleague("Bruno " + System.nanoTime());
        carla = colleague("Carla " + System.nanoTime());
    }

    @Test
    void theSubstituteStandsInAndOneAwayIsStoodInForByTheNext() {
        assertThat(standIn(anna)).isEqualTo(anna.email());
        away(anna, "2026-11-25", "2026-11-27", bruno);
        assertThat(standIn(anna)).isEqualTo(bruno.email());
        away(bruno, "2026-11-26", "2026-11-26", carla);
        assertThat(standIn(anna)).isEqualTo(carla.email());
        assertThat(substitutes.standIn(anna.email(), NOON.plusSeconds(86_400))).isEqualTo(bruno.email());
        assertThat(substitutes.standIn(anna.email(), NOON.plusSeconds(2 * 86_400)))
                .isEqualTo(anna.email());
    }

    @Test
    void nobodyStandsInInACircleOrWithoutASubstituteOrForTheUnknown() {
        away(anna, "2026-11-25", "2026-11-27", bruno);
        away(bruno, "2026-11-25", "2026-11-27", anna);
        away(carla, "2026-11-25", "2026-11-27", null);
        assertThat(standIn(anna)).isNull();
        assertThat(standIn(carla)).isNull();
        assertThat(substitutes.standIn("nobody@sportello.example", NOON)).isNull();
    }

    @Test
    void whoMayNotSignInAnyMoreIsNotThere() {
        away(anna, "2026-11-25", "2026-11-27", bruno);
        users.change(bruno.email(), user -> user.enable(false));
        assertThat(standIn(anna)).isNull();
    }

    @Test
    void theDaysAreThoseOfTheAbsentUsersZone() {
        users.change(anna.email(), user -> user.present("Anna", Locale.ENGLISH, ZoneId.of("America/New_York")));
        away(anna, "2026-11-26", "2026-11-26", bruno);
        assertThat(substitutes.standIn(anna.email(), Instant.parse("2026-11-26T04:59:00Z")))
                .isEqualTo(anna.email());
        assertThat(substitutes.standIn(anna.email(), Instant.parse("2026-11-27T04:59:00Z")))
                .isEqualTo(bruno.email());
    }

    @Test
    void entersAnAbsenceAndTakesItBack() throws Exception {
        mvc.perform(enter(anna, "2026-11-26", "2026-11-30", bruno.email()))
                .andExpect(redirectedUrl("/profile/absences"));
        page(anna)
                .andExpect(content().string(containsString("26 Nov 2026")))
                .andExpect(content().string(containsString(bruno.displayName())));
        long id = absences.of(anna).get(0).id();
        mvc.perform(remove(id, bruno)).andExpect(status().isNotFound());
        assertThat(absences.of(anna)).hasSize(1);
        mvc.perform(remove(id, anna)).andExpect(redirectedUrl("/profile/absences"));
        assertThat(absences.of(anna)).isEmpty();
    }

    @Test
    void refusesDaysAndSubstitutesThatCantBeAndKeepsWhatWasTyped() throws Exception {
        away(anna, "2026-12-24", "2026-12-31", bruno);
        String one = "2026-12-01";
        for (List<String> wrong : List.of(
                List.of("2026-12-05", "2026-12-01", ""),
                List.of("2026-11-01", "2026-11-02", ""),
                List.of(one, "2028-01-01", ""),
                List.of("2029-01-01", "2029-01-02", ""),
                List.of("2026-12-31", "2027-01-02", ""),
                List.of(one, one, anna.email()),
                List.of(one, one, As.userOf(SellerFixture.AURORA).email()),
                List.of("", one, ""),
                List.of("<b>", one, ""))) {
            mvc.perform(enter(anna, wrong.get(0), wrong.get(1), wrong.get(2)))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("role=\"alert\"")))
                    .andExpect(content().string(not(containsString("<b>"))));
        }
        assertThat(absences.of(anna)).hasSize(1);
    }

    @Test
    void sellersHaveNoAbsencesAndNobodySavesWithoutTheToken() throws Exception {
        for (String path : List.of("/absences", "/profile/absences")) {
            mvc.perform(get(path).with(As.seller(SellerFixture.AURORA))).andExpect(status().isForbidden());
            mvc.perform(get(path)).andExpect(redirectedUrl("/signin"));
            mvc.perform(get(path).cookie(users.browserOf(anna))).andExpect(status().isOk());
        }
        mvc.perform(post("/profile/absences")
                        .param("first", "2026-12-01")
                        .param("last", "2026-12-01")
                        .cookie(users.browserOf(anna)))
                .andExpect(status().isForbidden());
    }

    @Test
    void theCalendarShowsWhoIsAwayAndWhoIsThereAtTheWeekend() throws Exception {
        away(anna, "2026-11-26", "2026-11-28", bruno);
        String page = calendar(carla, "?from=2026-11-26");
        assertThat(page)
                .containsSubsequence(
                        "23 Nov 2026",
                        anna.displayName() + ", 26 Nov 2026 to 28 Nov 2026",
                        bruno.displayName() + " covers",
                        "also for " + anna.displayName(),
                        "30 Nov 2026")
                .doesNotContain("??");
        String italian = calendar(italian(carla), "");
        assertThat(italian)
                .contains("Calendario delle assenze", "copre " + bruno.displayName())
                .doesNotContain("??");
        mvc.perform(get("/absences?from=nonsense").cookie(users.browserOf(carla)))
                .andExpect(status().isBadRequest());
    }

    @Test
    void saysWhenNobodyCovers() throws Exception {
        away(anna, "2026-11-26", "2026-11-26", null);
        assertThat(calendar(carla, "")).containsSubsequence(anna.displayName() + ", 26 Nov 2026", "nobody covers");
    }

    @Test
    void staffOfOneSellerDoNotSeeTheStaffOfAnother() throws Exception {
        SignedInUser ours = colleagueOf("Ours", SellerFixture.AURORA);
        SignedInUser theirs = colleagueOf("Theirs", SellerFixture.NORDLICHT);
        away(theirs, "2026-11-26", "2026-11-27", anna);
        assertThat(calendar(ours, "")).doesNotContain(theirs.displayName()).contains(ours.displayName());
        page(ours)
                .andExpect(content().string(not(containsString(theirs.email()))))
                .andExpect(content().string(containsString(anna.email())));
        mvc.perform(enter(ours, "2026-12-01", "2026-12-01", theirs.email()))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(enter(anna, "2026-12-01", "2026-12-01", ours.email())).andExpect(status().isUnprocessableContent());
    }

    private String standIn(SignedInUser user) {
        return substitutes.standIn(user.email(), NOON);
    }

    private void away(SignedInUser user, String first, String last, SignedInUser substitute) {
        absences.add(user, LocalDate.parse(first), LocalDate.parse(last), substitute == null ? "" : substitute.email());
    }

    private ResultActions page(SignedInUser user) throws Exception {
        return mvc.perform(get("/profile/absences").cookie(users.browserOf(user)));
    }

    private String calendar(SignedInUser user, String query) throws Exception {
        return mvc.perform(get("/absences" + query).cookie(users.browserOf(user)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder enter(SignedInUser user, String first, String last, String substitute) {
        return post("/profile/absences")
                .param("first", first)
                .param("last", last)
                .param("substitute", substitute)
                .with(csrf())
                .cookie(users.browserOf(user));
    }

    private MockHttpServletRequestBuilder remove(long id, SignedInUser user) {
        return post("/profile/absences/" + id + "/remove").with(csrf()).cookie(users.browserOf(user));
    }

    private SignedInUser italian(SignedInUser user) {
        users.change(user.email(), one -> one.present(user.displayName(), Locale.ITALIAN, user.zone()));
        return user;
    }

    private SignedInUser colleague(String name) {
        return named(name, Permissions.wholeHouse(Role.SUPPORT));
    }

    private SignedInUser colleagueOf(String name, String seller) {
        return named(name + " " + System.nanoTime(), new Permissions(Role.SUPPORT, false, Set.of(seller), Set.of()));
    }

    private SignedInUser named(String name, Permissions permissions) {
        SignedInUser user = users.user(permissions);
        users.change(user.email(), one -> one.present(name, Locale.ENGLISH, ZoneId.of("Europe/Rome")));
        return new SignedInUser(
                user.id(),
                user.email(),
                name,
                user.role(),
                user.groups(),
                user.allSellers(),
                user.sellers(),
                user.locale(),
                ZoneId.of("Europe/Rome"));
    }
}
