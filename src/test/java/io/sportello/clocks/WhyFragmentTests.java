package io.sportello.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.subjects.Subject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** "Why is this due then?", as the features' pages include it. */
@SportelloTest
class WhyFragmentTests {

    @Autowired
    Clocks clocks;

    @Autowired
    SellerFixture sellers;

    @Autowired
    ITemplateEngine templates;

    @Autowired
    ApplicationContext application;

    private final Subject subject =
            new Subject("message", "M-" + UUID.randomUUID().toString().substring(0, 30));

    @BeforeEach
    void aStoppedClockThatRunsAgain() {
        sellers.twoSellers();
        Cause cause = new Cause("<b>{0}</b>", Map.of());
        As.support(() -> {
            String seller = SellerFixture.AURORA;
            clocks.start(
                    subject,
                    seller,
                    ClockKind.MARKETPLACE,
                    Duration.ofHours(24),
                    cause,
                    MovableClock.START.minusSeconds(7260));
            clocks.start(
                    subject,
                    seller,
                    ClockKind.HOUSE,
                    Duration.ofHours(4),
                    cause,
                    MovableClock.START.minusSeconds(7200));
            clocks.pause(subject, ClockKind.HOUSE, cause, MovableClock.START);
            clocks.stop(subject, ClockKind.MARKETPLACE, cause, MovableClock.START);
            return clocks.undo(subject, ClockKind.MARKETPLACE, cause);
        });
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void showsTheEventsInOrderWithTheTimeThatCounted() {
        assertThat(why(Locale.ENGLISH, As.support(() -> clocks.explain(subject))))
                .containsSubsequence(
                        "Marketplace clock",
                        "25 Nov 2026, 07:59",
                        "2 h 1 min of 24 h 0 min have passed",
                        "Started",
                        "2 h 1 min",
                        "so far",
                        "Stopped",
                        "(without effect)",
                        "Stop taken back",
                        "House clock",
                        "open until the pause ends",
                        "1 h 0 min of 4 h 0 min of working time",
                        "Europe/Rome",
                        "Paused")
                .contains("&lt;b&gt;", As.LIVIA.email())
                .doesNotContain("<b>", "??");
    }

    @Test
    void speaksItalian() {
        assertThat(why(Locale.ITALIAN, As.support(() -> clocks.explain(subject))))
                .contains("Orologio del marketplace", "Arresto annullato", "In pausa")
                .doesNotContain("??");
    }

    @Test
    void saysSoWhenNoClockHasBeenStarted() {
        assertThat(why(Locale.ENGLISH, List.of())).contains("No clock has been started.");
    }

    private String why(Locale language, List<ClockExplanation> explained) {
        return As.call(As.LIVIA.reading(language), () -> {
            LocaleContextHolder.setLocale(language);
            MockServletContext servlets = new MockServletContext();
            WebContext context = new WebContext(
                    JakartaServletWebApplication.buildApplication(servlets)
                            .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse()),
                    language,
                    Map.of("clocks", explained));
            context.setVariable(
                    ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                    new ThymeleafEvaluationContext(application, null));
            return templates.process("clocks/why", Set.of("why"), context);
        });
    }
}
