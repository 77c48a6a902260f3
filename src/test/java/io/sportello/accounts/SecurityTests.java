package io.sportello.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Who may call what, and what browsers are told. */
@SportelloTest
class SecurityTests {

    @Autowired
    MockMvc mvc;

    @ParameterizedTest
    @CsvSource({
        "nobody,     /signin,               200",
        "nobody,     /actuator/health,      200",
        "nobody,     /actuator/health/liveness,  200",
        "nobody,     /actuator/health/readiness, 200",
        "nobody,     /actuator/prometheus,  401",
        "nobody,     /accessibility,        200",
        "nobody,     /css/sportello.css,    200",
        "nobody,     /img/favicon.svg,      200",
        "nobody,     /profile,              302",
        "nobody,     /admin/users,          302",
        "nobody,     /swagger-ui/index.html,302",
        "nobody,     /v3/api-docs,          401",
        "nobody,     /actuator/metrics,     302",
        "nobody,     /api/nothing,          401",
        "support,    /admin/users,          403",
        "support,    /admin/sellers,        403",
        "support,    /actuator/metrics,     403",
        "support,    /actuator/prometheus,  403",
        "support,    /profile,              200",
        "support,    /api/nothing,          404",
        "support,    /v3/api-docs,          200",
        "support,    /swagger-ui/index.html,200",
        "compliance, /admin/users,          403",
        "compliance, /profile,              200",
        "seller,     /admin/users,          403",
        "seller,     /admin/sellers,        403",
        "seller,     /actuator/metrics,     403",
        "seller,     /actuator/prometheus,  403",
        "seller,     /profile,              200",
        "admin,      /admin/users,          200",
        "admin,      /actuator/prometheus,  200",
        "admin,      /actuator/env,         404",
        "admin,      /admin/sellers,        200",
        "admin,      /profile,              200",
    })
    void letsEachRoleSeeItsPagesOnly(String who, String path, int expected) throws Exception {
        var request = get(path);
        if (!"nobody".equals(who)) {
            request.with(actor(who));
        }
        mvc.perform(request).andExpect(status().is(expected));
    }

    private static RequestPostProcessor actor(String who) {
        return switch (who) {
            case "support" -> As.support();
            case "compliance" -> As.compliance();
            case "seller" -> As.seller("bottega-aurora");
            default -> As.admin();
        };
    }

    @Test
    void leadsNobodyFromAPageToTheSignIn() throws Exception {
        mvc.perform(get("/returns")).andExpect(redirectedUrl("/signin"));
    }

    @Test
    void movesTheWholePageWhenAPartNeedsASignIn() throws Exception {
        mvc.perform(get("/returns").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/signin"));
    }

    @Test
    void answersApiCallsOfNobodyWithAProblem() throws Exception {
        mvc.perform(get("/api/returns").header(HttpHeaders.ACCEPT_LANGUAGE, "it"))
                .andExpect(status().isUnauthorized())
                .andExpect(content().contentType("application/problem+json"))
                .andExpect(jsonPath("$.status").value(401))
                .andExpect(jsonPath("$.instance").value("/api/returns"))
                .andExpect(jsonPath("$.detail", containsString("Accedi")));
    }

    @Test
    void answersAForgedApiCallWithAProblem() throws Exception {
        mvc.perform(post("/api/returns").with(As.support()))
                .andExpect(status().isForbidden())
                .andExpect(content().contentType("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/profile", "/profile/password", "/profile/tokens", "/logout", "/signin"})
    void refusesAPostWithoutItsToken(String path) throws Exception {
        mvc.perform(post(path).with(As.support())).andExpect(status().isForbidden());
        mvc.perform(post(path).with(As.support()).with(csrf().useInvalidToken()))
                .andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/signin", "/css/sportello.css", "/api/nothing", "/profile"})
    void tellsBrowsersWhatNotToDo(String path) throws Exception {
        mvc.perform(get(path))
                .andExpect(header().string(
                                "Content-Security-Policy",
                                "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                                        + " font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; frame-ancestors 'none'; base-uri"
                                        + " 'self'; form-action 'self'; object-src 'none'"))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"))
                .andExpect(header().string("X-Frame-Options", "DENY"))
                .andExpect(header().string("Referrer-Policy", "same-origin"))
                .andExpect(header().exists("Permissions-Policy"));
    }

    @Test
    void keepsPagesOutOfCaches() throws Exception {
        mvc.perform(get("/signin")).andExpect(header().string("Cache-Control", containsString("no-store")));
        String assets =
                mvc.perform(get("/css/sportello.css")).andReturn().getResponse().getHeader("Cache-Control");
        assertThat(assets).contains("max-age").doesNotContain("no-store");
    }

    @Test
    void speaksTheProfilesLanguageBeforeTheBrowsers() throws Exception {
        mvc.perform(get("/profile")
                        .with(As.person(As.LIVIA.reading(Locale.ITALIAN)))
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andExpect(content().string(containsString("<html lang=\"it\"")));
    }

    @ParameterizedTest
    @CsvSource({"it-IT, it", "'de, it;q=0.5', it", "de, en", "'§§', en", "en-GB, en"})
    void speaksTheBrowsersLanguageWhereItCan(String accept, String spoken) throws Exception {
        mvc.perform(get("/signin").header(HttpHeaders.ACCEPT_LANGUAGE, accept))
                .andExpect(content().string(containsString("<html lang=\"" + spoken + "\"")));
    }

    @Test
    void remembersTheLanguageChosenOnTheSignInPage() throws Exception {
        var cookie = mvc.perform(get("/signin?lang=it"))
                .andExpect(content().string(containsString("Accedi")))
                .andReturn()
                .getResponse()
                .getCookie("lang");
        mvc.perform(get("/signin").cookie(cookie).header(HttpHeaders.ACCEPT_LANGUAGE, "en"))
                .andExpect(content().string(containsString("<html lang=\"it\"")));
    }

    @Test
    void ignoresALanguageThatItDoesNotSpeak() throws Exception {
        mvc.perform(get("/signin?lang=xx'><script>")).andExpect(status().isOk());
    }
}
