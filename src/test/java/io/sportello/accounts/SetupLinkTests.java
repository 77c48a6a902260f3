package io.sportello.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** One-time links: the first administrator and forgotten passwords. */
@SportelloTest
@ExtendWith(OutputCaptureExtension.class)
class SetupLinkTests {

    private static final String PASSWORD = "another long secret";

    @Autowired
    MockMvc mvc;

    @Autowired
    SetupLinks links;

    @Autowired
    FirstStart firstStart;

    @Autowired
    UserFixture fixture;

    @Autowired
    UserRepository users;

    @Autowired
    MovableClock clock;

    private final String email = UUID.randomUUID() + "@sportello.example";

    @BeforeEach
    void noAdministrator() {
        fixture.disableEveryAdministrator();
    }

    @Test
    void printsAWorkingLinkAtTheFirstStart(CapturedOutput output) throws Exception {
        firstStart.run(new DefaultApplicationArguments());
        String all = output.getAll();
        String token =
                all.substring(all.lastIndexOf("/setup/") + "/setup/".length()).split("\\s", 2)[0];
        mvc.perform(get("/setup/{token}", token))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Create the administrator")));
    }

    @Test
    void createsTheAdministratorOnceAndIsGoneThen() throws Exception {
        Secret link = links.forFirstAdministrator().orElseThrow();
        create(link, email, PASSWORD).andExpect(redirectedUrl("/signin?ready"));
        AppUser administrator = users.findByEmail(email).orElseThrow();
        assertThat(administrator.enabled()).isTrue();
        mvc.perform(get("/setup/{token}", link.text())).andExpect(status().isNotFound());
        create(link, "second-" + email, PASSWORD).andExpect(status().isNotFound());
        assertThat(links.forFirstAdministrator()).isEmpty();
        signIn(email, PASSWORD).andExpect(status().isFound());
    }

    @Test
    void isRenewedAtEachStart() throws Exception {
        Secret first = links.forFirstAdministrator().orElseThrow();
        Secret second = links.forFirstAdministrator().orElseThrow();
        mvc.perform(get("/setup/{token}", first.text())).andExpect(status().isNotFound());
        mvc.perform(get("/setup/{token}", second.text())).andExpect(status().isOk());
    }

    @Test
    void stopsWorkingAfterADay() throws Exception {
        Secret link = links.forFirstAdministrator().orElseThrow();
        clock.advance(SetupLinks.LIFE);
        create(link, email, PASSWORD).andExpect(status().isNotFound());
    }

    @Test
    void refusesAGuessedLink() throws Exception {
        mvc.perform(get("/setup/guess")).andExpect(status().isNotFound());
    }

    @Test
    void refusesAWeakPasswordAndKeepsWhatWasTyped() throws Exception {
        Secret link = links.forFirstAdministrator().orElseThrow();
        create(link, email, "eleven char")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("12 to 200 characters")))
                .andExpect(content().string(containsString("value=\"" + email + "\"")));
        create(link, email, "x" + email).andExpect(status().isUnprocessableContent());
        create(link, email, "abababababab").andExpect(status().isUnprocessableContent());
        create(link, "not an address", PASSWORD).andExpect(status().isUnprocessableContent());
        mvc.perform(post("/setup/{token}", link.text())
                        .param("email", email)
                        .param("name", "First")
                        .param("password", PASSWORD)
                        .param("again", PASSWORD + "!")
                        .with(csrf()))
                .andExpect(content().string(containsString("differ")));
        create(link, email, PASSWORD).andExpect(redirectedUrl("/signin?ready"));
    }

    @Test
    void createsOneAdministratorWhenUsedTwiceAtTheSameMoment() {
        Secret link = links.forFirstAdministrator().orElseThrow();
        List<Boolean> created = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> creates(link, i + "-" + email))
                .toList();
        assertThat(created).containsOnlyOnce(true);
    }

    private boolean creates(Secret link, String address) {
        try {
            links.createAdministrator(link, address, "First", PASSWORD, Locale.ENGLISH);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Test
    void setsANewPasswordOnceAndEndsEverySignIn() throws Exception {
        SignedInUser user = fixture.user(Permissions.wholeHouse(Role.SUPPORT));
        Cookie browser = fixture.browserOf(user);
        Secret link = links.forPasswordOf(user.id());
        mvc.perform(get("/setup/{token}", link.text())).andExpect(content().string(containsString(user.email())));
        create(link, "ignored@example.org", PASSWORD).andExpect(redirectedUrl("/signin?ready"));
        mvc.perform(get("/profile").cookie(browser)).andExpect(redirectedUrl("/signin"));
        signIn(user.email(), UserFixture.PASSWORD).andExpect(status().isUnauthorized());
        signIn(user.email(), PASSWORD).andExpect(status().isFound());
        create(link, "ignored@example.org", PASSWORD).andExpect(status().isNotFound());
    }

    @Test
    void neverMakesAnAdministratorOutOfAPasswordLink() {
        SignedInUser user = fixture.user(Permissions.wholeHouse(Role.SUPPORT));
        assertThat(creates(links.forPasswordOf(user.id()), email)).isFalse();
    }

    private ResultActions create(Secret link, String address, String password) throws Exception {
        return mvc.perform(post("/setup/{token}", link.text())
                .param("email", address)
                .param("name", "First")
                .param("password", password)
                .param("again", password)
                .with(csrf()));
    }

    private ResultActions signIn(String who, String password) throws Exception {
        return mvc.perform(
                post("/signin").param("email", who).param("password", password).with(csrf()));
    }
}
