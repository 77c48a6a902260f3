package io.sportello.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.SportelloTest;
import io.sportello.subjects.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

@SportelloTest
class TimelineTests {

    private static final Subject SUBJECT = new Subject("return", "R-1");
    private static final Instant AT = Instant.parse("2026-11-24T10:05:00Z");

    @Autowired
    SpringTemplateEngine templates;

    @Autowired
    ApplicationContext application;

    @Test
    void showsTheNewestFirstAndMarksWhatIsForStaff() {
        String html = render(
                new Verification(SUBJECT, true, 2, null, null),
                List.of(
                        entry(1, "marketplace", Visibility.SELLER, "The buyer <asked>"),
                        entry(2, "livia@example.org", Visibility.STAFF, "A note")));

        assertThat(html.indexOf("A note")).isLessThan(html.indexOf("The buyer &lt;asked&gt;"));
        assertThat(html)
                .contains("chain intact")
                .contains("STAFF ONLY")
                .contains("livia@example.org")
                .containsOnlyOnce("staff-note");
    }

    @Test
    void saysWhereTheChainIsBroken() {
        String html = render(new Verification(SUBJECT, false, 2, 3L, Verification.MISSING), List.of());

        assertThat(html)
                .contains("chain broken at entry 3")
                .contains("Entry 3 is missing.")
                .contains("Nothing was written down yet.");
    }

    private static JournalEntryView entry(long number, String actor, Visibility visibility, String text) {
        return new JournalEntryView(number, AT, actor, visibility, "what", text, null, "00", null);
    }

    private String render(Verification verification, List<JournalEntryView> entries) {
        var exchange = JakartaServletWebApplication.buildApplication(new MockServletContext())
                .buildExchange(new MockHttpServletRequest(), new MockHttpServletResponse());
        WebContext context = new WebContext(exchange, Locale.ENGLISH);
        context.setVariable(
                ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(application, null));
        context.setVariable("verification", verification);
        context.setVariable("entries", entries);
        return templates.process("scenarios/journal", context);
    }
}
