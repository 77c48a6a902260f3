package io.sportello.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What a program can do with a personal access token, and until when. */
@SportelloTest
class AccessTokenTests {

    private static final Pattern TOKEN = Pattern.compile("spo_[A-Za-z0-9_-]{43}");

    @Autowired
    MockMvc mvc;

    @Autowired
    UserFixture fixture;

    @Autowired
    AccessTokens tokens;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private SignedInUser owner;

    @BeforeEach
    void anOwner() {
        owner = fixture.user(Permissions.wholeHouse(Role.SUPPORT));
    }

    @Test
    void showsANewTokenOnceAndStoresItsHashOnly() throws Exception {
        Cookie browser = fixture.browserOf(owner);
        String page = mvc.perform(post("/profile/tokens")
                        .cookie(browser)
                        .param("name", "Nightly import")
                        .param("days", "90")
                        .with(csrf()))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
        Matcher shown = TOKEN.matcher(page);
        assertThat(shown.find()).isTrue();
        assertThat(mvc.perform(get("/profile").cookie(browser))
                        .andReturn()
                        .getResponse()
                        .getContentAsString())
                .contains("Nightly import")
                .doesNotContain(shown.group());
        assertThat(jdbc.sql("select token_hash from access_token where user_id = ?")
                        .param(owner.id())
                        .query(String.class)
                        .single())
                .isEqualTo(new Secret(shown.group()).hash());
        call(shown.group()).andExpect(status().isNotFound());
    }

    @Test
    void letsAProgramPostWithoutAForgeryToken() throws Exception {
        String token = tokens.create(owner.id(), "program", 1).text();
        mvc.perform(post("/api/nothing").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .andExpect(status().isNotFound());
    }

    @Test
    void refusesAnUnknownTokenEvenInASignedInBrowser() throws Exception {
        mvc.perform(get("/api/nothing")
                        .cookie(fixture.browserOf(owner))
                        .header(HttpHeaders.AUTHORIZATION, "Bearer spo_guess"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string(HttpHeaders.WWW_AUTHENTICATE, "Bearer"))
                .andExpect(content().contentType("application/problem+json"));
        call("no-prefix").andExpect(status().isUnauthorized());
        call("").andExpect(status().isUnauthorized());
    }

    @Test
    void opensTheApiOnlyAndNoPages() throws Exception {
        String token = tokens.create(owner.id(), "program", 1).text();
        mvc.perform(get("/profile").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .andExpect(redirectedUrl("/signin"));
        mvc.perform(post("/profile/tokens").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .andExpect(status().isForbidden());
    }

    @Test
    void letsAnAdministratorsProgramReadTheFigures() throws Exception {
        SignedInUser admin = fixture.user(Permissions.wholeHouse(Role.ADMIN));
        figures(tokens.create(admin.id(), "monitoring", 1).text())
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("sportello_jobs_failed ")))
                .andExpect(content().string(containsString("sportello_jobs_waiting ")))
                .andExpect(content().string(containsString("sportello_tasks_open ")))
                .andExpect(content().string(containsString("sportello_mail_waiting ")))
                .andExpect(content().string(containsString("sportello_mail_troubled ")))
                .andExpect(content().string(not(containsString("NaN"))));
        figures(tokens.create(owner.id(), "monitoring", 1).text()).andExpect(status().isForbidden());
        figures("spo_guess").andExpect(status().isUnauthorized());
        mvc.perform(get("/actuator/prometheus")).andExpect(status().isUnauthorized());
    }

    private ResultActions figures(String token) throws Exception {
        return mvc.perform(get("/actuator/prometheus").header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    @Test
    void endsWithItsLastDay() throws Exception {
        String token = tokens.create(owner.id(), "program", 2).text();
        clock.advance(Duration.ofDays(2).minusSeconds(1));
        call(token).andExpect(status().isNotFound());
        clock.advance(Duration.ofSeconds(1));
        call(token).andExpect(status().isUnauthorized());
    }

    @Test
    void endsWhenRevokedByItsOwnerAndByNobodyElse() throws Exception {
        String token = tokens.create(owner.id(), "program", 1).text();
        long id = tokens.of(owner.id()).get(0).id();
        SignedInUser other = fixture.user(Permissions.wholeHouse(Role.ADMIN));
        revoke(other, id);
        call(token).andExpect(status().isNotFound());
        revoke(owner, id);
        call(token).andExpect(status().isUnauthorized());
    }

    @Test
    void endsWithItsOwnersAccount() throws Exception {
        String token = tokens.create(owner.id(), "program", 1).text();
        fixture.change(owner.email(), user -> user.enable(false));
        call(token).andExpect(status().isUnauthorized());
    }

    @Test
    void notesItsUseAtMostOnceAMinute() throws Exception {
        String token = tokens.create(owner.id(), "program", 1).text();
        assertThat(lastUsed()).isNull();
        call(token);
        Instant first = clock.instant();
        assertThat(lastUsed()).isEqualTo(first);
        clock.advance(Duration.ofSeconds(59));
        call(token);
        assertThat(lastUsed()).isEqualTo(first);
        clock.advance(Duration.ofSeconds(2));
        call(token);
        assertThat(lastUsed()).isEqualTo(clock.instant());
    }

    @Test
    void refusesATokenWithoutANameOrForTooLong() throws Exception {
        create("", "90").andExpect(status().isUnprocessableContent());
        create("x".repeat(81), "90").andExpect(status().isUnprocessableContent());
        create("program", "0").andExpect(status().isUnprocessableContent());
        create("program", "366").andExpect(status().isUnprocessableContent());
        create("program", "many").andExpect(status().isBadRequest());
        assertThat(tokens.of(owner.id())).isEmpty();
    }

    private ResultActions create(String name, String days) throws Exception {
        return mvc.perform(post("/profile/tokens")
                .cookie(fixture.browserOf(owner))
                .param("name", name)
                .param("days", days)
                .with(csrf()));
    }

    private ResultActions call(String token) throws Exception {
        return mvc.perform(get("/api/nothing").header(HttpHeaders.AUTHORIZATION, "Bearer " + token));
    }

    private void revoke(SignedInUser who, long id) throws Exception {
        mvc.perform(post("/profile/tokens/{id}/revoke", id)
                        .cookie(fixture.browserOf(who))
                        .with(csrf()))
                .andExpect(redirectedUrl("/profile"));
    }

    private Instant lastUsed() {
        return tokens.of(owner.id()).get(0).lastUsed();
    }
}
