package io.sportello.policies.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
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

/** The card that shows a decision, as the features' pages include it. */
@SportelloTest
class DecisionCardTests {

    @Autowired
    private Policies policies;

    @Autowired
    private ITemplateEngine templates;

    @Autowired
    private ApplicationContext application;

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void putsTheMarketplacesConditionsBesideOurs() {
        String card = card(As.LIVIA, Locale.ENGLISH, headphones(), Map.of());

        assertThat(card)
                .contains("Why: row 21 of check-eligibility v1 — IT, Electronics, 12 days after delivery")
                .containsSubsequence("Window", "14 days", "better for the buyer", "30 days")
                .containsSubsequence("Restocking fee", "none", "none")
                .contains("href=\"/rules/check-eligibility\"", "Directive 2011/83/EU")
                .doesNotContain("??", "The guard replaced");
    }

    @Test
    void saysWhatTheGuardReplaced() {
        assertThat(card(As.LIVIA, Locale.ENGLISH, headphones(), Map.of("restockingFeePercent", 10)))
                .contains("The guard replaced 10 % by none for “Restocking fee”: never worse than the marketplace.");
    }

    @Test
    void speaksItalianAndKeepsTheRulesPageFromSellers() {
        assertThat(card(As.userOf("bottega-aurora"), Locale.ITALIAN, headphones(), Map.of("windowDays", 7)))
                .contains(
                        "Perché: riga 21",
                        "Elettronica",
                        "12 giorni dopo la consegna",
                        "La salvaguardia ha sostituito 7 giorni con 14 giorni")
                .doesNotContain("??", "/rules/");
    }

    @Test
    void showsTextFromOutsideAsText() {
        Map<String, Object> facts = headphones();
        facts.put("category", "<script>alert(1)</script>");

        assertThat(card(As.LIVIA, Locale.ENGLISH, facts, Map.of()))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    private String card(As.Person person, Locale language, Map<String, Object> facts, Map<String, Object> own) {
        return As.call(person, () -> {
            LocaleContextHolder.setLocale(language);
            Decision decision = policies.preview(
                    Question.of("check-eligibility", null, null, facts).withOwn(own));
            MockServletContext servlets = new MockServletContext();
            WebContext context = new WebContext(
                    JakartaServletWebApplication.buildApplication(servlets)
                            .buildExchange(new MockHttpServletRequest(servlets), new MockHttpServletResponse()),
                    language,
                    Map.of("decision", decision));
            context.setVariable(
                    ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                    new ThymeleafEvaluationContext(application, null));
            return templates.process("policies/decision", Set.of("why"), context);
        });
    }

    private static Map<String, Object> headphones() {
        return new HashMap<>(Map.of(
                "marketplace", "IT",
                "category", "electronics",
                "channel", "MFN",
                "purchaseDate", LocalDate.of(2026, 10, 31),
                "daysSinceDelivery", 12,
                "reasonGroup", "buyer-remorse",
                "sellerFault", false));
    }
}
