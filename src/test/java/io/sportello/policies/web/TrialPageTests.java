package io.sportello.policies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.policies.Decision;
import io.sportello.policies.FiredRow;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.deciding.PolicyWords;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.VersionLine;
import io.sportello.policies.web.TriedRow.Fate;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;

/** Facts that somebody puts to a table by hand, and why each row did not answer. */
@SportelloTest
class TrialPageTests {

    private static final Map<String, String> LATE =
            Map.of("marketplace", "US", "condition", "USED", "sellerFault", "false", "daysLate", "1");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SellerFixture sellers;

    @Autowired
    private TableTrials trials;

    @Autowired
    private PolicyShelf shelf;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Policies policies;

    @Autowired
    private PolicyWords words;

    @BeforeEach
    void sellers() {
        sellers.twoSellers();
    }

    @Test
    void saysOfEachRowWhetherItAnswersAndWhyNot() {
        Trial trial = trials.ask(version("refund-amount"), LATE);

        assertThat(trial.decision().rows()).extracting(FiredRow::row).containsExactly(8);
        assertThat(trial.rows()).extracting(row -> row.fate().name()).startsWith("MISSES", "MISSES");
        assertThat(trial.rows().get(0).column().name()).isEqualTo("sellerFault");
        assertThat(trial.rows().get(1).cell()).isEqualTo("\"NOT_RETURNED\"");
        assertThat(trial.rows().get(7).fate()).isEqualTo(Fate.ANSWERS);
        assertThat(trial.rows().get(12).fate()).isEqualTo(Fate.BEHIND);
        assertThat(trial.rows().get(13).column().name()).isEqualTo("daysLate");
    }

    @Test
    void storesNothing() {
        long before = stored();
        trials.ask(version("refund-amount"), LATE);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void asksForWhatOnlyTheFloorNeedsAndHoldsTheAnswerAgainstIt() throws Exception {
        assertThat(trials.inputs(version("check-eligibility")))
                .extracting(DecisionTable.Column::name)
                .endsWith("inPolicy", "sellerFault");
        String page = page("/rules/check-eligibility/try?fact.marketplace=IT&fact.purchaseDate=2025-12-01", As.TADEO);
        assertThat(page).contains("31 Jan 2026", "Every row, and why not").doesNotContain("??");
    }

    @Test
    void saysWhichFactIsNotOfItsKindAndKeepsTheRest() throws Exception {
        String page = page("/rules/refund-amount/try?fact.marketplace=IT&fact.daysLate=soon", As.LIVIA);
        assertThat(page)
                .contains("This is not a number", "value=\"soon\"", "value=\"IT\"")
                .doesNotContain("Every row, and why not");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "12,5", "0x10", "1+1"})
    void readsPlainNumbersOnly(String typed) {
        Trial trial = trials.ask(version("refund-amount"), Map.of("daysLate", typed));
        assertThat(trial.misread()).containsExactly("daysLate");
        assertThat(trial.wasAsked()).isFalse();
    }

    @Test
    void neverShowsWhatIsTypedAsHtml() throws Exception {
        assertThat(page("/rules/refund-amount/try?fact.marketplace=%22%3E%3Cscript%3E1", As.LIVIA))
                .doesNotContain("<script>1");
    }

    @Test
    void saysAFactAsItIs() throws Exception {
        assertThat(page("/rules/marketplace-floor/try?fact.sellerFault=true", As.TADEO))
                .contains("Seller&#39;s fault: yes");
        assertThat(words.said("nobody.named.this", "it's {0} {", Locale.ENGLISH))
                .isEqualTo("nobody.named.this: it's {0} {");
    }

    @Test
    void beginsWithTheFactsOfADecisionThatWasMade() throws Exception {
        Decision made = As.system(() -> policies.decide(Question.of(
                "refund-amount", null, null, Map.of("marketplace", "DE", "condition", "OPENED", "daysLate", 0))));
        assertThat(page("/rules/refund-amount/try?decision=" + made.id(), As.TADEO))
                .contains("value=\"OPENED\"", "Row 9");
    }

    @Test
    void isNotForSellers() throws Exception {
        assertThat(mvc.perform(get("/rules/refund-amount/try").with(As.seller(SellerFixture.AURORA)))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(403);
    }

    private long stored() {
        return jdbc.queryForObject("select count(*) from policy_decision", Long.class);
    }

    private VersionLine version(String policy) {
        return shelf.version(policy, 1).orElseThrow();
    }

    private String page(String address, As.Person who) throws Exception {
        return mvc.perform(get(URI.create(address)).with(As.person(who.reading(Locale.ENGLISH))))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
