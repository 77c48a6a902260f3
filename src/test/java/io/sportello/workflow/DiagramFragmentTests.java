package io.sportello.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.SportelloTest;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

@SportelloTest
class DiagramFragmentTests {

    @Autowired
    SpringTemplateEngine templates;

    @Test
    void carriesWhatTheScriptDraws() {
        String html = render(new Whereabouts(
                "handle-return", "handle-return:1:x", 1, Set.of("decide-return"), Set.of("check-eligibility"), false));

        assertThat(html)
                .contains("data-diagram=\"/workflow/diagrams/handle-return:1:x?language=en\"")
                .contains("data-active=\"decide-return\"")
                .contains("data-done=\"check-eligibility\"")
                .contains("Now: decide-return")
                .contains("/js/diagram.js")
                .doesNotContain("style=");
    }

    @Test
    void isNothingForACaseWithoutAProcess() {
        assertThat(render(null)).isBlank();
    }

    private String render(Whereabouts whereabouts) {
        var exchange = JakartaServletWebApplication.buildApplication(new MockServletContext())
                .buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse());
        WebContext context = new WebContext(exchange, Locale.ENGLISH);
        context.setVariable("whereabouts", whereabouts);
        return templates.process("scenarios/diagram", context);
    }
}
