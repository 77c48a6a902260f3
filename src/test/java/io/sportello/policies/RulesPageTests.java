package io.sportello.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
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
    void saysWhichOutputsAreBetterWhichWay() throws Exception {
        assertThat(page("/rules/check-eligibility", As.TADEO, Locale.ENGLISH).getContentAsString())
                .contains("↑ better", "↓ better", "seller better", "Its answers never fall below marketplace-floor.");
    }

    @Test
    void hidesTheRulesFromSellers() throws Exception {
        assertThat(page("/rules", As.userOf(SellerFixture.AURORA), Locale.ENGLISH)
                        .getStatus())
                .isEqualTo(403);
    }

    @Test
    void knowsNoOtherTable() throws Exception {
        assertThat(page("/rules/nothing", As.TADEO, Locale.ENGLISH).getStatus()).isEqualTo(404);
        assertThat(page("/rules/check-eligibility?version=99", As.TADEO, Locale.ENGLISH)
                        .getStatus())
                .isEqualTo(404);
    }

    private MockHttpServletResponse page(String path, As.Person person, Locale language) throws Exception {
        return mvc.perform(get(path).with(As.person(person.reading(language))).locale(language))
                .andReturn()
                .getResponse();
    }
}
