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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The page that compares two versions of a table. */
@SportelloTest
class ComparisonPageTests {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SellerFixture sellers;

    @Autowired
    private ShippedTables shipped;

    @Autowired
    private PolicyShelf shelf;

    @BeforeEach
    void twoVersions() {
        sellers.twoSellers();
        take("HIGHER", "\"IT\" | <= 3 | 14", "\"DE\" | <= 3 | 15", "- | - | 0");
        take("LOWER", "\"FR\" | - | 30", "\"IT\" | <= 30 | 14", "- | - | 0");
    }

    @Test
    void saysCellByCellWhatChangedInBothLanguages() throws Exception {
        String english = page("/rules/p-compared/compare?from=1&to=2", As.TADEO, Locale.ENGLISH)
                .getContentAsString();
        assertThat(english)
                .contains("Version 2 against version 1", "1 row changed, 1 added, 1 removed, 0 moved; 1 stays")
                .contains("better direction of Window")
                .doesNotContain("??");
        assertThat(plain(english)).contains("Days late was <= 3 is now <= 30", "HIGHER is now LOWER");
        assertThat(plain(page("/rules/p-compared/compare?from=2&to=1", As.TADEO, Locale.ITALIAN)
                        .getContentAsString()))
                .contains(
                        "Versione 1 rispetto alla versione 2",
                        "Giorni di ritardo era <= 30 ora è <= 3",
                        "tolta, era la riga 1")
                .doesNotContain("??");
    }

    @Test
    void saysThatAVersionIsTheSameAsItself() throws Exception {
        assertThat(page("/rules/p-compared/compare?from=1&to=1", As.LIVIA, Locale.ENGLISH)
                        .getContentAsString())
                .contains("Both versions say the same.");
    }

    @Test
    void isLinkedFromTheVersions() throws Exception {
        assertThat(page("/rules/p-compared", As.LIVIA, Locale.ENGLISH).getContentAsString())
                .contains("href=\"/rules/p-compared/compare?from=1&amp;to=2\"")
                .doesNotContain("from=0");
    }

    @Test
    void knowsNoOtherVersionAndIsNotForSellers() throws Exception {
        assertThat(status("/rules/p-compared/compare?from=1&to=9", As.TADEO)).isEqualTo(404);
        assertThat(status("/rules/nothing/compare?from=1&to=1", As.TADEO)).isEqualTo(404);
        assertThat(status("/rules/p-compared/compare?from=x&to=1", As.TADEO)).isEqualTo(400);
        assertThat(status("/rules/p-compared/compare?from=1&to=2", As.userOf(SellerFixture.AURORA)))
                .isEqualTo(403);
    }

    private void take(String better, String... rows) {
        String content = TableText.of(
                "p-compared",
                "FIRST",
                "<sportello:direction output=\"windowDays\" better=\"" + better + "\" />",
                List.of("marketplace:string", "daysLate:number"),
                List.of("windowDays:number"),
                List.of(rows));
        shipped.take(new Asset("rules/p-compared.dmn", "here", content.getBytes(StandardCharsets.UTF_8)));
        shelf.refresh();
    }

    private static String plain(String page) {
        return page.replaceAll("<[^>]*>", " ").replace("&lt;", "<").replaceAll("\\s+", " ");
    }

    private int status(String path, As.Person person) throws Exception {
        return page(path, person, Locale.ENGLISH).getStatus();
    }

    private MockHttpServletResponse page(String path, As.Person person, Locale language) throws Exception {
        return mvc.perform(get(path).with(As.person(person.reading(language))).locale(language))
                .andReturn()
                .getResponse();
    }
}
