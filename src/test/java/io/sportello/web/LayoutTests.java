package io.sportello.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;

import io.sportello.accounts.Role;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Checks what the layout shows around a page, and to whom. */
class LayoutTests extends WebSlice {

    @Test
    void namesTheProductInEveryTitle() throws Exception {
        assertThat(page("/help", Role.SUPPORT, Locale.ENGLISH)).contains("<title>Help · Sportello</title>");
        assertThat(page("/help", Role.SUPPORT, Locale.ITALIAN)).contains("<title>Aiuto · Sportello</title>");
    }

    @Test
    void saysThePagesLanguage() throws Exception {
        assertThat(page("/", Role.SUPPORT, Locale.ENGLISH)).contains("<html lang=\"en\">");
        assertThat(page("/", Role.SUPPORT, Locale.ITALIAN)).contains("<html lang=\"it\">");
    }

    @Test
    void letsTheSkipLinkReachTheContent() throws Exception {
        assertThat(page("/help", Role.SUPPORT, Locale.ENGLISH))
                .contains("href=\"#main\"")
                .containsOnlyOnce("<main ")
                .contains("<main id=\"main\" tabindex=\"-1\" class=\"page\">");
    }

    @Test
    void showsSupportItsSectionsOnly() throws Exception {
        assertThat(page("/help", Role.SUPPORT, Locale.ENGLISH))
                .contains("href=\"/returns\"")
                .doesNotContain("section.return-settings", "class=\"ix\"");
    }

    @Test
    void showsSellersTheirSectionsWithNumbers() throws Exception {
        assertThat(page("/help", Role.SELLER, Locale.ENGLISH))
                .contains("<span class=\"ix\">10</span>", "href=\"/settings/returns\"");
    }

    @Test
    void showsNoSectionsToThoseWhoAreNotSignedIn() throws Exception {
        String page = mvc.perform(get("/help").locale(Locale.ENGLISH).with(request -> {
                    request.setUserPrincipal(null);
                    return request;
                }))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).doesNotContain("href=\"/returns\"", "action=\"/logout\"");
    }

    @Test
    void signsOutByPostWithAToken() throws Exception {
        assertThat(page("/help", Role.SUPPORT, Locale.ENGLISH))
                .containsPattern("<form action=\"/logout\" method=\"post\"><input type=\"hidden\" name=\"_csrf\"");
    }

    @Test
    void remembersTheChosenSeller() throws Exception {
        mvc.perform(get("/?seller=aurora").with(user("livia@example.org")))
                .andExpect(cookie().value("seller", "aurora"))
                .andExpect(cookie().httpOnly("seller", true));
        String page = mvc.perform(
                        get("/").cookie(new Cookie("seller", "aurora")).with(user("livia@example.org")))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page).contains("<span class=\"clip\">Bottega Aurora</span><i", "/?seller=nordlicht");
    }

    @Test
    void ignoresASellerThatMayNotBeSeen() throws Exception {
        mvc.perform(get("/?seller=somebody-else").with(user("livia@example.org")))
                .andExpect(cookie().doesNotExist("seller"));
        String page = page("/?seller=somebody-else", Role.SUPPORT, Locale.ENGLISH);
        assertThat(page).contains("All sellers").doesNotContain("seller=somebody-else");
    }

    @Test
    void keepsTheRestOfTheAddressWhenTheSellerChanges() throws Exception {
        assertThat(page("/help?q=a%26b&next=xyz", Role.SUPPORT, Locale.ENGLISH))
                .contains("href=\"/help?q=a%26b&amp;seller=aurora\"")
                .doesNotContain("next=xyz");
    }
}
