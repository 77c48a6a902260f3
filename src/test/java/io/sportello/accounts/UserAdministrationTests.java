package io.sportello.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What administrators do with users and sellers, and what is refused. */
@SportelloTest
class UserAdministrationTests {

    @Autowired
    MockMvc mvc;

    @Autowired
    UserAdministration administration;

    @Autowired
    UserRepository users;

    @Autowired
    UserFixture fixture;

    @Autowired
    SellerFixture sellerFixture;

    @Autowired
    Sellers sellers;

    private final String email = "new-" + UUID.randomUUID() + "@sportello.example";

    @BeforeEach
    void sellers() {
        sellerFixture.twoSellers();
        fixture.user(Permissions.wholeHouse(Role.ADMIN));
    }

    @Test
    void addsASellersUserAndShowsTheLinkForThePassword() throws Exception {
        mvc.perform(post("/admin/users")
                        .with(As.admin())
                        .with(csrf())
                        .param("email", email.toUpperCase(Locale.ROOT))
                        .param("displayName", "New")
                        .param("language", "it")
                        .param("role", "SELLER")
                        .param("sellers", SellerFixture.NORDLICHT))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("http://localhost/setup/")));
        UserView user = find(email);
        assertThat(user.sellers()).containsExactly(SellerFixture.NORDLICHT);
        assertThat(user.invited()).isTrue();
        assertThat(user.enabled()).isTrue();
    }

    @Test
    void keepsWhatWasTypedWhenItRefuses() throws Exception {
        mvc.perform(post("/admin/users")
                        .with(As.admin())
                        .with(csrf())
                        .param("email", email)
                        .param("displayName", "<b>New</b>")
                        .param("language", "en")
                        .param("role", "SELLER"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Choose at least one seller")))
                .andExpect(content().string(containsString("value=\"" + email + "\"")))
                .andExpect(content().string(not(containsString("<b>New</b>"))));
        assertThat(users.findByEmail(email)).isEmpty();
    }

    @Test
    void refusesASecondUserWithTheSameAddress() {
        As.run(As.ADMIN, () -> {
            add(Permissions.wholeHouse(Role.SUPPORT));
            assertThatThrownBy(() -> add(Permissions.wholeHouse(Role.SUPPORT)))
                    .hasMessage("accounts.refused.email-taken");
        });
    }

    @Test
    void refusesPermissionsThatMakeNoSense() {
        As.run(As.ADMIN, () -> {
            assertThatThrownBy(() -> add(Permissions.wholeHouse(Role.SELLER)))
                    .hasMessage("accounts.refused.seller-of-all");
            assertThatThrownBy(() -> add(Permissions.ofSeller("nobodys-shop")))
                    .hasMessage("accounts.refused.unknown-seller");
            assertThatThrownBy(() -> add(Permissions.wholeHouse(Role.SUPPORT, "No Group")))
                    .hasMessage("accounts.refused.group");
        });
    }

    @Test
    void changesWhatAUserMayDo() throws Exception {
        SignedInUser user = fixture.user(Permissions.wholeHouse(Role.SUPPORT));
        Cookie browser = fixture.browserOf(user);
        mvc.perform(post("/admin/users/{id}", user.id())
                        .with(As.admin())
                        .with(csrf())
                        .param("version", "" + find(user.email()).version())
                        .param("role", "SUPPORT")
                        .param("sellers", SellerFixture.AURORA)
                        .param("extraGroups", "stock-leads, night-shift")
                        .param("enabled", "true"))
                .andExpect(redirectedUrl("/admin/users"));
        UserView now = find(user.email());
        assertThat(now.allSellers()).isFalse();
        assertThat(now.extraGroups()).containsExactlyInAnyOrder("stock-leads", "night-shift");
        mvc.perform(get("/profile").cookie(browser)).andExpect(status().isOk());
    }

    @Test
    void shutsOutWhomItDisables() throws Exception {
        SignedInUser user = fixture.user(Permissions.wholeHouse(Role.SUPPORT));
        Cookie browser = fixture.browserOf(user);
        As.run(
                As.ADMIN,
                () -> administration.change(
                        user.id(), find(user.email()).version(), Permissions.wholeHouse(Role.SUPPORT), false));
        As.run(
                As.ADMIN,
                () -> administration.change(
                        user.id(), find(user.email()).version(), Permissions.wholeHouse(Role.SUPPORT), true));
        mvc.perform(get("/profile").cookie(browser)).andExpect(redirectedUrl("/signin"));
    }

    @Test
    void refusesToOverwriteWhatAnotherAdministratorChanged() {
        SignedInUser user = fixture.user(Permissions.wholeHouse(Role.SUPPORT));
        long seen = find(user.email()).version();
        As.run(As.ADMIN, () -> {
            administration.change(user.id(), seen, Permissions.wholeHouse(Role.SUPPORT, "stock-leads"), true);
            assertThatThrownBy(() -> administration.change(user.id(), seen, Permissions.wholeHouse(Role.ADMIN), true))
                    .hasMessage("accounts.refused.changed-meanwhile");
        });
    }

    @Test
    void keepsTheLastAdministrator() {
        fixture.disableEveryAdministrator();
        SignedInUser last = fixture.user(Permissions.wholeHouse(Role.ADMIN));
        long version = find(last.email()).version();
        As.run(As.ADMIN, () -> {
            assertThatThrownBy(
                            () -> administration.change(last.id(), version, Permissions.wholeHouse(Role.ADMIN), false))
                    .hasMessage("accounts.refused.last-administrator");
            assertThatThrownBy(
                            () -> administration.change(last.id(), version, Permissions.wholeHouse(Role.SUPPORT), true))
                    .hasMessage("accounts.refused.last-administrator");
        });
        assertThat(find(last.email()).enabled()).isTrue();
        assertThat(find(last.email()).role()).isEqualTo(Role.ADMIN);
    }

    @Test
    void answersNotFoundForAUserThatIsNot() throws Exception {
        mvc.perform(get("/admin/users/999999999").with(As.admin())).andExpect(status().isNotFound());
    }

    @Test
    void addsASeller() throws Exception {
        String id = "shop-" + UUID.randomUUID().toString().substring(0, 8);
        mvc.perform(seller(id)).andExpect(redirectedUrl("/admin/sellers"));
        assertThat(As.support(() -> sellers.find(id))).isPresent();
        mvc.perform(seller(id))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("already a seller with the key " + id)));
    }

    @Test
    void changesASellerUnlessSomebodyElseDidMeanwhile() throws Exception {
        String id = "shop-" + UUID.randomUUID().toString().substring(0, 8);
        mvc.perform(seller(id));
        mvc.perform(get("/admin/sellers/" + id).with(As.admin()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("A shop")));

        mvc.perform(change(id, "Renamed")).andExpect(redirectedUrl("/admin/sellers"));
        assertThat(As.support(() -> sellers.find(id)).orElseThrow().name()).isEqualTo("Renamed");
        mvc.perform(change(id, "Too late"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("<h1>Renamed</h1>")))
                .andExpect(content().string(containsString("Somebody else changed this seller")));
        assertThat(As.support(() -> sellers.find(id)).orElseThrow().name()).isEqualTo("Renamed");
    }

    @Test
    void answersNotFoundForASellerThatIsNot() throws Exception {
        mvc.perform(get("/admin/sellers/nobody").with(As.admin())).andExpect(status().isNotFound());
        mvc.perform(change("nobody", "New")).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/sellers/bottega-aurora", "/admin/users/1"})
    void hidesItsPagesFromEverybodyElse(String path) throws Exception {
        mvc.perform(get(path).with(As.seller(SellerFixture.AURORA))).andExpect(status().isForbidden());
        mvc.perform(post(path).with(csrf()).with(As.support())).andExpect(status().isForbidden());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Upper", "with space", "-dash", "double--dash", "../etc", "ä"})
    void refusesASellersKeyThatIsNotPlain(String id) throws Exception {
        mvc.perform(seller(id)).andExpect(status().isUnprocessableContent());
    }

    @Test
    void showsSellersTheirOwnOnly() {
        assertThat(As.seller(SellerFixture.AURORA, () -> sellers.visible()))
                .extracting(SellerView::id)
                .containsExactly(SellerFixture.AURORA);
        assertThat(As.seller(SellerFixture.AURORA, () -> sellers.find(SellerFixture.NORDLICHT)))
                .isEmpty();
        assertThat(sellers.visible()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/admin/users", "/admin/users/new", "/admin/sellers", "/admin/sellers/bottega-aurora", "/profile"
            })
    void speaksBothLanguages(String path) throws Exception {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.ITALIAN}) {
            mvc.perform(get(path).with(As.person(As.ADMIN.reading(language))))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("??"))));
        }
    }

    private MockHttpServletRequestBuilder seller(String id) {
        return post("/admin/sellers")
                .with(As.admin())
                .with(csrf())
                .param("id", id)
                .param("name", "A shop")
                .param("marketplace", "IT")
                .param("language", "it")
                .param("zone", "Europe/Rome");
    }

    private static MockHttpServletRequestBuilder change(String id, String name) {
        return post("/admin/sellers/" + id)
                .with(As.admin())
                .with(csrf())
                .param("version", "0")
                .param("name", name)
                .param("marketplace", "DE")
                .param("language", "de")
                .param("zone", "Europe/Berlin");
    }

    private Secret add(Permissions permissions) {
        return administration.add(email, "New", permissions, Locale.ENGLISH);
    }

    private UserView find(String address) {
        return administration.all().stream()
                .filter(user -> user.email().equals(address))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void knowsGroupsByRoleAndByUser() {
        SignedInUser lead = fixture.user(Permissions.wholeHouse(Role.SUPPORT, "stock-leads"));
        SignedInUser seller = fixture.user(Permissions.ofSeller(SellerFixture.AURORA));
        assertThat(lead.groups()).isEqualTo(Set.of("support", "stock-leads"));
        assertThat(seller.groups()).isEmpty();
    }
}
