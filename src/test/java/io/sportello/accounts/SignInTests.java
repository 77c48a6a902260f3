package io.sportello.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.forwardedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in and out, and what guessing costs. */
@SportelloTest
class SignInTests {

    private static final String PASSWORD = "a long enough secret";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    MockMvc mvc;

    @Autowired
    UserRepository users;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    private String email;
    private String address;

    @BeforeEach
    void aUser() {
        int number = NUMBER.incrementAndGet();
        email = "signin-" + number + "@sportello.example";
        address = "192.0.2." + number;
        AppUser user = new AppUser(
                email,
                "Somebody",
                Permissions.wholeHouse(Role.SUPPORT),
                Locale.ENGLISH,
                ZoneOffset.UTC,
                clock.instant());
        user.changePassword(passwords.encode(PASSWORD));
        users.saveAndFlush(user);
    }

    @Test
    void hashesPasswordsWithArgon2id() {
        assertThat(SecurityConfiguration.passwordEncoder().encode(PASSWORD))
                .startsWith("{argon2id}$argon2id$v=19$m=16384,t=2,p=1$");
    }

    @Test
    void signsInWithTheRightPassword() throws Exception {
        Cookie cookie = signedIn();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
        mvc.perform(get("/profile").cookie(cookie)).andExpect(status().isOk());
    }

    @Test
    void doesNotMindHowTheAddressIsWritten() throws Exception {
        attempt(" " + email.toUpperCase(Locale.ROOT) + " ", PASSWORD, address).andExpect(status().isFound());
    }

    @Test
    void marksTheCookieAsSecureBehindTls() throws Exception {
        Cookie cookie = mvc.perform(post("https://localhost/signin")
                        .secure(true)
                        .param("email", email)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie(SignInCookie.NAME);
        assertThat(cookie.getSecure()).isTrue();
    }

    @Test
    void neverKeepsATokenThatWasThereBefore() throws Exception {
        Cookie planted = new Cookie(SignInCookie.NAME, "planted");
        Cookie fresh = mvc.perform(post("/signin")
                        .cookie(planted)
                        .param("email", email)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getCookie(SignInCookie.NAME);
        assertThat(fresh.getValue()).isNotEqualTo("planted").hasSizeGreaterThan(40);
        mvc.perform(get("/profile").cookie(planted)).andExpect(redirectedUrl("/signin"));
    }

    @Test
    void leadsToThePageThatWasWanted() throws Exception {
        Cookie wanted = mvc.perform(get("/profile").header("Accept", "text/html,*/*;q=0.8"))
                .andExpect(redirectedUrl("/signin"))
                .andReturn()
                .getResponse()
                .getCookie("REDIRECT_URI");
        mvc.perform(post("/signin")
                        .cookie(wanted)
                        .param("email", email)
                        .param("password", PASSWORD)
                        .with(csrf()))
                .andExpect(redirectedUrl("http://localhost/profile"));
        mvc.perform(get("/nowhere.png").header("Accept", "image/png,*/*"))
                .andExpect(cookie().doesNotExist("REDIRECT_URI"));
    }

    @Test
    void endsTheSignInOnTheServerWhenSignedOut() throws Exception {
        Cookie cookie = signedIn();
        mvc.perform(post("/logout").cookie(cookie).with(csrf())).andExpect(redirectedUrl("/signin?bye"));
        mvc.perform(get("/profile").cookie(cookie)).andExpect(redirectedUrl("/signin"));
    }

    @Test
    void endsAnIdleSignIn() throws Exception {
        Cookie cookie = signedIn();
        clock.advance(SignIns.IDLE.minusMinutes(1));
        mvc.perform(get("/profile").cookie(cookie)).andExpect(status().isOk());
        clock.advance(SignIns.IDLE.minusMinutes(1));
        mvc.perform(get("/profile").cookie(cookie)).andExpect(status().isOk());
        clock.advance(SignIns.IDLE.plusMinutes(1));
        mvc.perform(get("/profile").cookie(cookie)).andExpect(redirectedUrl("/signin"));
    }

    @Test
    void endsEverySignInAfterAWeek() throws Exception {
        Cookie cookie = signedIn();
        for (Duration passed = Duration.ZERO;
                passed.compareTo(SignIns.LONGEST.minusHours(8)) < 0;
                passed = passed.plusHours(8)) {
            clock.advance(Duration.ofHours(8));
            mvc.perform(get("/profile").cookie(cookie)).andExpect(status().isOk());
        }
        clock.advance(Duration.ofHours(8));
        mvc.perform(get("/profile").cookie(cookie)).andExpect(redirectedUrl("/signin"));
    }

    @Test
    void appliesAChangedRoleAtTheNextRequest() throws Exception {
        Cookie cookie = signedIn();
        mvc.perform(get("/admin/users").cookie(cookie)).andExpect(status().isForbidden());
        change(user -> user.permit(Permissions.wholeHouse(Role.ADMIN)));
        mvc.perform(get("/admin/users").cookie(cookie)).andExpect(status().isOk());
        change(user -> user.permit(Permissions.wholeHouse(Role.SUPPORT)));
    }

    @Test
    void shutsADisabledUserOutAtTheNextRequest() throws Exception {
        Cookie cookie = signedIn();
        change(user -> user.enable(false));
        mvc.perform(get("/profile").cookie(cookie)).andExpect(redirectedUrl("/signin"));
        attempt(email, PASSWORD, address).andExpect(status().isUnauthorized());
    }

    @Test
    void answersTheSameForAWrongPasswordAndAnUnknownUser() throws Exception {
        ResultActions wrong = attempt(email, "not the secret", address)
                .andExpect(status().isUnauthorized())
                .andExpect(forwardedUrl(SignInRefusal.PATH));
        ResultActions unknown = attempt("nobody-" + email, "not the secret", address)
                .andExpect(status().isUnauthorized())
                .andExpect(forwardedUrl(SignInRefusal.PATH));
        assertThat(answer(unknown)).isEqualTo(answer(wrong));
    }

    @Test
    void keepsTheTypedAddressAndSaysWhatWentWrong() throws Exception {
        mvc.perform(post(SignInRefusal.PATH)
                        .requestAttr(SignInRefusal.WRONG, true)
                        .param("email", "<i>" + email)
                        .with(csrf()))
                .andExpect(content().string(containsString("value=\"&lt;i&gt;" + email + "\"")))
                .andExpect(content().string(containsString("E-mail or password is wrong")));
        mvc.perform(post(SignInRefusal.PATH)
                        .requestAttr(SignInRefusal.WAIT, 61L)
                        .with(csrf()))
                .andExpect(content().string(containsString("Try again in 2 minutes")));
    }

    @Test
    void letsNobodySignInWithoutHavingSetAPassword() throws Exception {
        change(user -> user.changePassword(null));
        attempt(email, "null", address).andExpect(status().isUnauthorized());
        attempt(email, "", address).andExpect(status().isUnauthorized());
    }

    @Test
    void makesTheSixthGuessWaitEvenWhenItIsRight() throws Exception {
        fail(email, 5);
        attempt(email, PASSWORD, address)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "30"));
        clock.advance(Duration.ofSeconds(31));
        attempt(email, PASSWORD, address).andExpect(status().isFound());
    }

    @Test
    void doublesTheWaitWithEveryFurtherFailure() throws Exception {
        fail(email, 5);
        clock.advance(Duration.ofSeconds(31));
        fail(email, 1);
        attempt(email, PASSWORD, address).andExpect(header().string("Retry-After", "60"));
        clock.advance(Duration.ofSeconds(61));
        fail(email, 1);
        attempt(email, PASSWORD, address).andExpect(header().string("Retry-After", "120"));
    }

    @Test
    void makesAnUnknownAccountWaitLikeAKnownOne() throws Exception {
        fail("nobody-" + email, 5);
        attempt("nobody-" + email, "guess", address)
                .andExpect(status().isTooManyRequests())
                .andExpect(header().string("Retry-After", "30"));
    }

    @Test
    void makesAnAddressWaitThatTriesManyAccounts() throws Exception {
        for (int i = 0; i < SignInThrottle.FREE_FOR_ADDRESS; i++) {
            attempt(i + email, "guess", address).andExpect(status().isUnauthorized());
        }
        attempt(email, PASSWORD, address).andExpect(status().isTooManyRequests());
        attempt(email, PASSWORD, "198.51.100." + NUMBER.get()).andExpect(status().isFound());
    }

    @Test
    void doesNotForgiveAnAddressItsGuessesForOneSuccess() throws Exception {
        for (int i = 0; i < SignInThrottle.FREE_FOR_ADDRESS - 1; i++) {
            attempt(i + email, "guess", address);
        }
        attempt(email, PASSWORD, address).andExpect(status().isFound());
        attempt("another-" + email, "guess", address).andExpect(status().isUnauthorized());
        attempt(email, PASSWORD, address).andExpect(status().isTooManyRequests());
    }

    @Test
    void startsAnewAfterASuccess() throws Exception {
        fail(email, 4);
        attempt(email, PASSWORD, address).andExpect(status().isFound());
        fail(email, 4);
        attempt(email, PASSWORD, address).andExpect(status().isFound());
    }

    @Test
    void showsNoSampleUsersOutsideSampleMode() throws Exception {
        mvc.perform(get("/signin")).andExpect(content().string(not(containsString("sample user"))));
    }

    private void fail(String who, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            attempt(who, "not the secret", address).andExpect(status().isUnauthorized());
        }
    }

    private Cookie signedIn() throws Exception {
        return attempt(email, PASSWORD, address)
                .andExpect(redirectedUrl("/"))
                .andReturn()
                .getResponse()
                .getCookie(SignInCookie.NAME);
    }

    private ResultActions attempt(String who, String password, String from) throws Exception {
        return mvc.perform(post("/signin")
                .param("email", who)
                .param("password", password)
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr(from);
                    return request;
                }));
    }

    private void change(Consumer<AppUser> change) {
        transaction.executeWithoutResult(
                status -> change.accept(users.findByEmail(email).orElseThrow()));
    }

    private static Map<String, Object> answer(ResultActions actions) {
        MockHttpServletResponse response = actions.andReturn().getResponse();
        return response.getHeaderNames().stream().collect(Collectors.toMap(Function.identity(), response::getHeaders));
    }
}
