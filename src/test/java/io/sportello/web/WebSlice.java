package io.sportello.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.when;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.accounts.SellerView;
import io.sportello.accounts.Sellers;
import io.sportello.navigation.Section;
import io.sportello.navigation.Tile;
import io.sportello.navigation.TileSource;
import io.sportello.shortcuts.PersonalKeys;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskCount;
import io.sportello.tasks.TaskPage;
import io.sportello.tasks.Tasks;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

/** The web room alone: its pages, in a house with two sections, one tile and two sellers. */
@WebMvcTest(properties = "spring.servlet.multipart.max-request-size=2500B")
@ContextConfiguration(classes = WebSlice.House.class)
abstract class WebSlice {

    static final Instant NOW = Instant.parse("2026-11-24T09:48:00Z");
    static final SellerView AURORA =
            new SellerView("aurora", "Bottega Aurora", "IT", Locale.ITALIAN, ZoneId.of("Europe/Rome"));
    static final SellerView NORDLICHT =
            new SellerView("nordlicht", "Nordlicht Audio", "DE", Locale.GERMAN, ZoneId.of("Europe/Berlin"));

    @Autowired
    MockMvc mvc;

    @MockitoBean
    CurrentUser user;

    @MockitoBean
    Sellers sellers;

    @MockitoBean
    Tasks tasks;

    @MockitoBean(name = "keys")
    PersonalKeys keys;

    @BeforeEach
    void somebodyAsks() {
        when(user.displayName()).thenReturn("Livia Moro");
        when(user.name()).thenReturn("livia@example.org");
        when(user.zone()).thenReturn(ZoneId.of("Europe/Rome"));
        when(sellers.visible()).thenReturn(List.of(AURORA, NORDLICHT));
        when(sellers.find("aurora")).thenReturn(Optional.of(AURORA));
        when(tasks.find(any(), isNull(), anyInt())).thenReturn(new TaskPage(List.of(), null));
        when(tasks.count(any())).thenReturn(new TaskCount(0, false));
    }

    /** The page at a path, as a user of this role gets it. */
    String page(String path, Role role, Locale locale) throws Exception {
        when(user.is(role)).thenReturn(true);
        when(user.locale()).thenReturn(locale);
        return mvc.perform(get(URI.create(path)).locale(locale).with(user("livia@example.org")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** What the other rooms would put into the bar and on the overview. */
    @EnableAutoConfiguration
    @Import({
        Fault.class,
        FaultAdvice.class,
        FaultController.class,
        FaultyController.class,
        Bell.class,
        BellController.class,
        Formats.class,
        Frame.class,
        HelpController.class,
        HomeController.class,
        Manual.class,
        Overview.class,
        SellerChoice.class,
        WebSetup.class
    })
    static class House {

        @Bean
        Clock clock() {
            return Clock.fixed(NOW, ZoneOffset.UTC);
        }

        @Bean
        Section settings() {
            return new Section(0, 75, "return-settings", "/settings/returns", "adjustments", Set.of("SELLER"));
        }

        @Bean
        Section returns() {
            return new Section(10, 10, "returns", "/returns", "package-import", Set.of("SUPPORT", "SELLER"));
        }

        /** The tasks room's words and icons, as the overview asks for them. */
        public static class Icons {
            public String icon(Subject subject) {
                return subject.kind().equals("return") ? "package-import" : "checklist";
            }
        }

        @Bean
        Icons taskDisplay() {
            return new Icons();
        }

        @Bean
        TileSource tile() {
            return seller -> new Tile(
                    10, "returns", "/returns?status=TO_ANSWER", "package-import", 7, NOW.plus(Duration.ofMinutes(192)));
        }
    }
}
