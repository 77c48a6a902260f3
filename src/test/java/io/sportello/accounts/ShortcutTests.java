package io.sportello.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** The keys that people keep in their profile. */
@SportelloTest
class ShortcutTests {

    private static final String PAGE = "/profile/shortcuts";

    @Autowired
    MockMvc mvc;

    @Autowired
    UserFixture fixture;

    @Autowired
    SellerFixture sellers;

    @Autowired
    JdbcTemplate jdbc;

    private SignedInUser user;
    private Cookie browser;

    @BeforeEach
    void aSignedInUser() {
        user = fixture.user(Permissions.wholeHouse(Role.SUPPORT));
        browser = fixture.browserOf(user);
    }

    @Test
    void aChangedKeyIsOnEveryPageOfThisPersonAndOfNobodyElse() throws Exception {
        change("claim", "q");
        Cookie other = fixture.browserOf(fixture.user(Permissions.wholeHouse(Role.SUPPORT)));
        assertThat(pressed(browser, "claim")).isEqualTo("q");
        assertThat(pressed(other, "claim")).isEqualTo("c");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void whatIsUsualAgainLeavesNoRow() throws Exception {
        change("claim", "q");
        change("claim", "c");
        assertThat(rows()).isZero();
    }

    @Test
    void anEmptyFieldTakesTheKeyAway() throws Exception {
        change("claim", "");
        assertThat(pressed(browser, "claim")).isEmpty();
        assertThat(page(browser).select("#key-claim").val()).isEmpty();
    }

    @Test
    void refusesAtTheFieldKeepsWhatWasTypedAndChangesNothing() throws Exception {
        String answer = mvc.perform(post(PAGE)
                        .cookie(browser)
                        .with(csrf())
                        .param("on", "true")
                        .param("claim", "r")
                        .param("note", "Alt+n")
                        .param("assign", "b"))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Document page = Jsoup.parse(answer);
        assertThat(page.select("#problem-claim").text()).contains("Reply");
        assertThat(page.select("#problem-note").text()).contains("Alt");
        assertThat(page.select("#key-claim").attr("aria-describedby")).isEqualTo("problem-claim");
        assertThat(page.select("#key-note").val()).isEqualTo("Alt+n");
        assertThat(page.select("#key-assign").val()).isEqualTo("b");
        assertThat(rows()).isZero();
    }

    @Test
    void theSwitchSilencesSingleKeysAndKeepsTheChoices() throws Exception {
        change("claim", "q");
        mvc.perform(post(PAGE).cookie(browser).with(csrf())).andExpect(redirectedUrl(PAGE));
        Document page = page(browser);
        assertThat(page.select("#shortcuts").attr("data-on")).isEqualTo("false");
        assertThat(page.select("#key-claim").val()).isEqualTo("q");
        change("note", "n");
        assertThat(page(browser).select("#shortcuts").attr("data-on")).isEqualTo("true");
        assertThat(pressed(browser, "claim")).isEqualTo("q");
    }

    @Test
    void goesBackToTheUsualKeys() throws Exception {
        change("claim", "q");
        mvc.perform(post(PAGE + "/reset").cookie(browser).with(csrf())).andExpect(redirectedUrl(PAGE));
        assertThat(pressed(browser, "claim")).isEqualTo("c");
        assertThat(rows()).isZero();
    }

    @Test
    void needsASignedInPersonAndAForm() throws Exception {
        mvc.perform(get(PAGE)).andExpect(redirectedUrl("/signin"));
        mvc.perform(post(PAGE).cookie(browser).param("claim", "q")).andExpect(status().isForbidden());
        assertThat(rows()).isZero();
    }

    @Test
    void sellersReadTheNumbersOfTheirSections() throws Exception {
        sellers.twoSellers();
        Cookie sellersBrowser = fixture.browserOf(fixture.user(Permissions.ofSeller(SellerFixture.AURORA)));
        mvc.perform(get("/").cookie(sellersBrowser)).andExpect(content().string(containsString("data-number=\"10\"")));
    }

    private void change(String action, String keys) throws Exception {
        mvc.perform(post(PAGE).cookie(browser).with(csrf()).param("on", "true").param(action, keys))
                .andExpect(redirectedUrl(PAGE));
    }

    private String pressed(Cookie whose, String action) throws Exception {
        Element line = page(whose).selectFirst("#shortcuts [data-action=" + action + "]");
        return line.attr("data-press");
    }

    private Document page(Cookie whose) throws Exception {
        return Jsoup.parse(mvc.perform(get(PAGE).cookie(whose))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private int rows() {
        return jdbc.queryForObject("select count(*) from shortcut where user_email = ?", Integer.class, user.email());
    }
}
