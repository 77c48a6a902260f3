package io.sportello.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SampleHouseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.test.web.servlet.MockMvc;

/** Sample users: who they are, who sees them, and that no other machine can be them. */
@SampleHouseTest
class SampleModeTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    UserRepository users;

    @Autowired
    Sellers sellers;

    @Autowired
    SampleAccounts sample;

    @Autowired
    SampleUsersOut out;

    @Autowired
    UserFixture fixture;

    @Test
    void createsTwoSellersAndAUserForEachRoleOnce() {
        sample.run(new DefaultApplicationArguments());
        assertThat(As.support(() -> sellers.visible()))
                .extracting(SellerView::id)
                .containsExactly("bottega-aurora", "nordlicht-audio");
        assertThat(users.findAllByOrderByEmail()).hasSize(SampleUser.ALL.size());
        assertThat(SampleUser.ALL.stream().map(user -> user.permissions().role()))
                .contains(Role.values());
    }

    @Test
    void showsTheSampleUsersOnThisMachineOnly() throws Exception {
        mvc.perform(get("/signin"))
                .andExpect(content().string(containsString("Enter as Livia")))
                .andExpect(content().string(containsString("Enter as Nordlicht Audio")));
        mvc.perform(get("/signin").with(request -> {
                    request.setRemoteAddr("192.0.2.77");
                    return request;
                }))
                .andExpect(content().string(not(containsString("Enter as"))));
    }

    @Test
    void letsEverySampleUserIn() throws Exception {
        for (SampleUser one : SampleUser.ALL) {
            mvc.perform(post("/signin")
                            .param("email", one.email())
                            .param("password", SampleUser.PASSWORD)
                            .with(csrf()))
                    .andExpect(status().isFound());
        }
    }

    @Test
    void closesTheSampleUsersWhenTheirDatabaseIsUsedInProduction() {
        out.disable();
        try {
            assertThat(users.findAllByOrderByEmail()).noneMatch(AppUser::enabled);
        } finally {
            SampleUser.ALL.forEach(one -> fixture.change(one.email(), user -> user.enable(true)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "0.0.0.0", "::", "192.0.2.1"})
    void refusesToStartWhereOtherMachinesReachIt(String address) {
        assertThatThrownBy(() -> new SampleModeGuard(address))
                .isInstanceOf(SampleModeExposed.class)
                .hasMessageContaining("Nothing was started");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
    void startsOnThisMachineOnly(String address) {
        assertThatCode(() -> new SampleModeGuard(address)).doesNotThrowAnyException();
    }
}
