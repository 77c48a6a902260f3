package io.sportello.policies.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.assets.Asset;
import io.sportello.policies.proof.TableText;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.ShippedTables;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The pages that show the rules. */
@SportelloTest
class RulesPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SellerFixture sellers;

    @Autowired
    private ShippedTables shipped;

    @Autowired
    private PolicyShelf shelf;

    @BeforeEach
    void sellers() {
        sellers.twoSellers();
    }

    @Test
    void listsTablesAndGuardrails() throws Exception {
        assertThat(page("/rules", As.TADEO, Locale.ENGLISH).getContentAsString())
                .contains("Return conditions", "Marketplace floor", "no refusal within the marketplace&#39;s window")
                .doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "check-eligibility",
                "marketplace-floor",
                "refund-amount",
                "refund-floor",
                "approval-threshold",
                "return-deadlines"
            })
    void showsEachTableInBothLanguages(String policy) throws Exception {
        assertThat(page("/rules/" + policy, As.LIVIA, Locale.ENGLISH).getContentAsString())
                .contains("first matching row wins", "Source")
                .doesNotContain("??");
        assertThat(page("/rules/" + policy, As.LIVIA, Locale.ITALIAN).getContentAsString())
                .contains("vale la prima riga che corrisponde")
                .doesNotContain("??");
    }

    @Test
    void saysThatATableIsProvedAgainstItsFloor() throws Exception {
        assertThat(page("/rules/refund-amount", As.TADEO, Locale.ENGLISH).getContentAsString())
                .contains("No possible input gets less than refund-floor v1 grants: 144 pairs of rows")
                .doesNotContain("??");
        assertThat(page("/rules", As.TADEO, Locale.ITALIAN).getContentAsString())
                .contains("dimostrato: mai meno di refund-floor", "dimostrato: mai meno di marketplace-floor");
    }

    @Test
    void saysWhatTheChecksFind() throws Exception {
        assertThat(page("/rules/check-eligibility", As.LIVIA, Locale.ENGLISH).getContentAsString())
                .contains("Every possible input has one answer", "nothing to mend");
        take("p-gap", "", "days:number", "\"IT\" | <= 3 | 1", "\"IT\" | 2 | 2");
        assertThat(page("/rules/p-gap", As.LIVIA, Locale.ENGLISH).getContentAsString())
                .contains("No row answers: Marketplace IT; Days late above 3 or not known.", "cell-soon");
        assertThat(page("/rules/p-gap", As.LIVIA, Locale.ITALIAN).getContentAsString())
                .contains(
                        "Nessuna riga risponde: Marketplace tutto tranne IT o non noto.",
                        "Riga 2",
                        "Non risponde mai: righe precedenti prendono tutte le sue richieste (1).")
                .doesNotContain("??");
        take("p-open", "", "days:number", "\"IT\" | daysLate + 1 | 1");
        assertThat(page("/rules/p-open", As.LIVIA, Locale.ENGLISH).getContentAsString())
                .contains("“daysLate + 1” is more than a value", "Row 1, Days late")
                .doesNotContain("??");
    }

    private void take(String policy, String extensions, String output, String... rows) {
        String content = TableText.of(
                policy,
                "FIRST",
                extensions,
                List.of("marketplace:string", "daysLate:number"),
                List.of(output),
                List.of(rows));
        shipped.take(new Asset("rules/" + policy + ".dmn", "here", content.getBytes(StandardCharsets.UTF_8)));
        shelf.refresh();
    }

    private MockHttpServletResponse page(String path, As.Person person, Locale language) throws Exception {
        return mvc.perform(get(path).with(As.person(person.reading(language))).locale(language))
                .andReturn()
                .getResponse();
    }
}
