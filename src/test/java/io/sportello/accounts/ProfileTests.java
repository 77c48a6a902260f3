package io.sportello.accounts;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** What users change about themselves. */
@SportelloTest
class ProfileTests {

    private static final String NEW = "a brand new secret";

    @Autowired
    MockMvc mvc;

    @Autowired
    UserFixture fixture;

    private SignedInUser user;
    private Cookie browser;

    @BeforeEach
    void aSignedInUser() {
        user = fixture.user(Permissions.wholeHouse(Role.SUPPORT));
        browser = fixture.browserOf(user);
    }

    @Test
    void changesTheLanguageAtOnce() throws Exception {
        present("Qualcuno", "it", "Europe/Rome").andExpect(redirectedUrl("/profile"));
        mvc.perform(get("/profile").cookie(browser))
                .andExpect(content().string(containsString("<html lang=\"it\"")))
                .andExpect(content().string(containsString("Qualcuno")));
    }

    @Test
    void refusesWhatIsNotInTheListsAndKeepsWhatWasTyped() throws Exception {
        present("Typed name", "en", "Mars/Olympus")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Typed name")));
        present("Typed name", "xx", "Europe/Rome").andExpect(status().isUnprocessableContent());
        present(" ", "en", "Europe/Rome").andExpect(status().isUnprocessableContent());
    }

    @Test
    void changesThePasswordAndSignsOutElsewhere() throws Exception {
        Cookie elsewhere = fixture.browserOf(user);
        change(UserFixture.PASSWORD, NEW, NEW).andExpect(redirectedUrl("/profile"));
        mvc.perform(get("/profile").cookie(browser)).andExpect(status().isOk());
        mvc.perform(get("/profile").cookie(elsewhere)).andExpect(redirectedUrl("/signin"));
        change(NEW, UserFixture.PASSWORD, UserFixture.PASSWORD).andExpect(redirectedUrl("/profile"));
    }

    @Test
    void refusesANewPasswordWithoutTheCurrentOne() throws Exception {
        change("guess", NEW, NEW)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("current password is wrong")));
        change(UserFixture.PASSWORD, NEW, NEW + "!").andExpect(status().isUnprocessableContent());
        change(UserFixture.PASSWORD, "short", "short").andExpect(status().isUnprocessableContent());
    }

    @Test
    void makesGuessingTheCurrentPasswordWait() throws Exception {
        for (int i = 0; i < SignInThrottle.FREE_FOR_ACCOUNT; i++) {
            change("guess", NEW, NEW);
        }
        change(UserFixture.PASSWORD, NEW, NEW)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Try again in a minute")));
    }

    private ResultActions present(String name, String language, String zone) throws Exception {
        return mvc.perform(post("/profile")
                .cookie(browser)
                .with(csrf())
                .param("displayName", name)
                .param("language", language)
                .param("zone", zone));
    }

    private ResultActions change(String current, String password, String again) throws Exception {
        return mvc.perform(post("/profile/password")
                .cookie(browser)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("203.0.113." + user.id() % 250);
                    return request;
                })
                .param("current", current)
                .param("password", password)
                .param("again", again));
    }
}
