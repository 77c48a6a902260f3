package io.sportello.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloPostgresTest;
import jakarta.servlet.http.Cookie;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

/** What the accounts room asks of the database also works on PostgreSQL, whose types are stricter than H2's. */
@SportelloPostgresTest
class PostgresAccountsTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    UserFixture fixture;

    @Autowired
    SellerFixture sellerFixture;

    @Autowired
    Sellers sellers;

    @Autowired
    AccessTokens tokens;

    @Autowired
    SignInThrottle throttle;

    @Test
    void signsInAndOut() throws Exception {
        SignedInUser user = fixture.user(Permissions.wholeHouse(Role.SUPPORT, "stock-leads"));
        Cookie browser = mvc.perform(post("/signin")
                        .param("email", user.email())
                        .param("password", UserFixture.PASSWORD)
                        .with(csrf()))
                .andExpect(status().isFound())
                .andReturn()
                .getResponse()
                .getCookie(SignInCookie.NAME);
        mvc.perform(get("/profile").cookie(browser)).andExpect(status().isOk());
        mvc.perform(post("/logout").cookie(browser).with(csrf()));
        mvc.perform(get("/profile").cookie(browser)).andExpect(status().isFound());
    }

    @Test
    void takesAccessTokens() throws Exception {
        String token = tokens.create(
                        fixture.user(Permissions.wholeHouse(Role.SUPPORT)).id(), "program", 1)
                .text();
        mvc.perform(get("/api/nothing").header(HttpHeaders.AUTHORIZATION, "Bearer " + token))
                .andExpect(status().isNotFound());
    }

    @Test
    void scopesBySeller() {
        sellerFixture.twoSellers();
        assertThat(As.seller(SellerFixture.AURORA, () -> sellers.visible())).hasSize(1);
        assertThat(As.seller(SellerFixture.AURORA, () -> sellers.find(SellerFixture.NORDLICHT)))
                .isEmpty();
        assertThat(As.support(() -> sellers.visible())).hasSizeGreaterThanOrEqualTo(2);
        assertThat(sellers.visible()).isEmpty();
    }

    @Test
    void countsGuessesMadeAtTheSameTime() {
        IntStream.range(0, SignInThrottle.FREE_FOR_ACCOUNT)
                .parallel()
                .forEach(i -> throttle.admit("guessed@x.example", "192.0.2.250"));
        assertThatThrownBy(() -> throttle.admit("guessed@x.example", "192.0.2.251"))
                .isInstanceOf(TooManyAttempts.class);
    }
}
