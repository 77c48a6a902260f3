package io.sportello.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.navigation.Section;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** Checks what the layout shows to whom, in both languages. */
@WebMvcTest(controllers = HelpController.class)
@Import({Frame.class, Formats.class, SellerChoice.class, LayoutTests.Bar.class})
class LayoutTests {

    @Autowired
    MockMvc pages;

    @MockitoBean
    CurrentUser user;

    @MockitoBean
    Sellers sellers;

    @BeforeEach
    void somebodyIsThere() {
        when(user.displayName()).thenReturn("Livia Moro");
        when(user.name()).thenReturn("livia@example.org");
        when(user.zone()).thenReturn(ZoneId.of("Europe/Rome"));
        when(user.locale()).thenReturn(Locale.ENGLISH);
    }

    @Test
    void supportSeesItsSectionsWithoutNumbers() throws Exception {
        String page = pageOf(Role.SUPPORT, Locale.ENGLISH);
        assertThat(page).contains("<title>Accessibility · Sportello</title>", "href=\"/returns\"", "<main id=\"main\"");
        assertThat(page).doesNotContain("class=\"ix\"", "/settings");
    }

    private String pageOf(Role role, Locale locale) throws Exception {
        when(user.is(role)).thenReturn(true);
        SellerView aurora = new SellerView("aurora", "Bottega Aurora", "IT", Locale.ITALIAN, ZoneId.of("Europe/Rome"));
        SellerView nord = new SellerView("nord", "Nordlicht Audio", "DE", Locale.GERMAN, ZoneId.of("Europe/Berlin"));
        when(sellers.visible()).thenReturn(List.of(aurora, nord));
        when(sellers.find("aurora")).thenReturn(Optional.of(aurora));
        return pages.perform(get("/accessibility").locale(locale).with(user("livia@example.org")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The bar of a house with two sections. */
    @TestConfiguration
    static class Bar {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-24T09:48:00Z"), ZoneOffset.UTC);
        }

        @Bean
        Section returns() {
            return new Section(10, 10, "returns", "/returns", "package-import", Set.of("SUPPORT", "SELLER"));
        }

        @Bean
        Section settings() {
            return new Section(0, 20, "settings", "/settings", "settings", Set.of("SELLER"));
        }
    }
}
