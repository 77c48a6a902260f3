package io.sportello.claims.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.claims.ClaimFixture;
import io.sportello.claims.ClaimQueries;
import io.sportello.claims.ClaimQuery;
import io.sportello.claims.ClaimSource;
import io.sportello.claims.ClaimView;
import io.sportello.navigation.Tile;
import io.sportello.subjects.Subject;
import io.sportello.tasks.TaskView;
import io.sportello.tasks.Tasks;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The claims' pages and API: who sees what, what is refused, and that another seller's things are not there. */
@SportelloTest
class ClaimPagesTests {

    private static final String AURORA = SellerFixture.AURORA;
    private static final String NORDLICHT = SellerFixture.NORDLICHT;

    @Autowired
    MockMvc mvc;

    @Autowired
    ClaimFixture fixture;

    @Autowired
    ClaimQueries claims;

    @Autowired
    ClaimNotices notices;

    @Autowired
    Tasks tasks;

    @Autowired
    SellerFixture sellers;

    @BeforeEach
    void someSellers() {
        sellers.twoSellers();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims/%s", "/api/claims/%s", "/api/journal/claim/%s"})
    void anotherSellersClaimIsNotThere(String path) throws Exception {
        String address =
                path.formatted(fixture.hear(ClaimFixture.asksForAnAnswer()).id());
        mvc.perform(get(address).with(As.seller(AURORA))).andExpect(status().isOk());
        mvc.perform(get(address).with(As.seller(NORDLICHT))).andExpect(status().isNotFound());
        mvc.perform(get(address).with(As.person(As.supportOf(NORDLICHT)))).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/claims", "/api/claims?size=200", "/claims?seller=" + AURORA})
    void anotherSellersClaimIsInNoList(String address) throws Exception {
        ClaimView ours = view(fixture.hear(ClaimFixture.asksForAnAnswer()));
        mvc.perform(get(address).with(As.seller(NORDLICHT)))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString(ours.orderId()))));
        mvc.perform(get("/claims?text=" + ours.orderId()).with(As.seller(AURORA)))
                .andExpect(content().string(containsString(ours.number())));
    }

    @Test
    void thePageSaysWhereTheClaimStandsInBothLanguages() throws Exception {
        Subject claim = fixture.hear(ClaimFixture.asksForNone("IT"));
        mvc.perform(get("/claims/" + claim.id()).with(As.support()))
                .andExpect(content()
                        .string(allOf(
                                containsString("Evidence to collect"),
                                containsString("Collect evidence"),
                                containsString("it may have decided already"),
                                containsString("Amazon wrote of an A-to-z claim"))));
        mvc.perform(get("/claims/" + claim.id())
                        .with(As.person(As.userOf(AURORA).reading(Locale.ITALIAN))))
                .andExpect(content()
                        .string(allOf(
                                containsString("Prove da raccogliere"),
                                containsString("Amazon ha scritto di un reclamo A-to-z"),
                                not(containsString("/tasks/")))));
    }

    @Test
    void whatAPersonTypesIsShownAsText() throws Exception {
        Subject claim = fixture.hear(ClaimFixture.asksForAnAnswer());
        TaskView task = As.support(() -> tasks.of(claim)).get(0);
        As.run(
                As.LIVIA,
                () -> tasks.complete(
                        task.id(),
                        Map.of(
                                "reason", "OTHER",
                                "delivery", "NONE",
                                "refunded", "no",
                                "goodsBack", "no",
                                "note", "<script>alert(1)</script>")));
        mvc.perform(get("/claims/" + claim.id()).with(As.support()))
                .andExpect(content()
                        .string(allOf(
                                containsString("&lt;script&gt;alert(1)"), not(containsString("<script>alert(1)")))));
    }

    @Test
    void aPersonOpensAClaimByHand() throws Exception {
        String order = ClaimFixture.order();
        mvc.perform(opening(order, AURORA).param("hoursLeft", "30").with(As.support()))
                .andExpect(status().is3xxRedirection());
        List<ClaimView> found = of(order);
        assertThat(found).singleElement().satisfies(claim -> {
            assertThat(claim.source()).isEqualTo(ClaimSource.HAND);
            assertThat(claim.statedDue()).isEqualTo(claim.receivedAt().plusSeconds(30 * 3600));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "orderId, 12-3",
        "orderId, ''",
        "hoursLeft, 0",
        "hoursLeft, 999",
        "hoursLeft, soon",
        "amount, -1",
        "amount, 1.234",
        "marketplace, Italy",
        "currency, EURO",
        "seller, ''"
    })
    void opensNoneFromWrongInput(String field, String value) throws Exception {
        String order = ClaimFixture.order();
        Map<String, String> all =
                Map.of("seller", AURORA, "marketplace", "IT", "orderId", order, "currency", "EUR", "amount", "20.00");
        MockHttpServletRequestBuilder wrong = post("/claims/new").with(csrf()).with(As.support());
        all.forEach((name, right) -> wrong.param(name, name.equals(field) ? value : right));
        if (!all.containsKey(field)) {
            wrong.param(field, value);
        }
        mvc.perform(wrong).andExpect(status().isUnprocessableContent());
        assertThat(of(order)).isEmpty();
    }

    @Test
    void nobodyElseOpensAClaim() throws Exception {
        String order = ClaimFixture.order();
        mvc.perform(opening(order, AURORA).with(As.seller(AURORA))).andExpect(status().isForbidden());
        mvc.perform(opening(order, AURORA).with(As.person(As.TADEO))).andExpect(status().isForbidden());
        mvc.perform(opening(order, AURORA).with(As.person(As.supportOf(NORDLICHT))))
                .andExpect(status().isNotFound());
        mvc.perform(post("/claims/new").param("orderId", order).with(As.support()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/claims/new").with(As.seller(AURORA))).andExpect(status().isForbidden());
        mvc.perform(get("/claims/new").with(As.support())).andExpect(status().isOk());
        assertThat(of(order)).isEmpty();
    }

    @Test
    void theApiPagesWithACursor() throws Exception {
        fixture.hear(ClaimFixture.asksForAnAnswer());
        Subject newest = fixture.hear(ClaimFixture.asksForAnAnswer());
        mvc.perform(get("/api/claims?size=1&status=TO_COLLECT").with(As.seller(AURORA)))
                .andExpect(jsonPath("$.items.length()").value(1))
                .andExpect(jsonPath("$.next").value(newest.id()));
        mvc.perform(get("/api/claims?size=1&cursor=" + newest.id()).with(As.seller(AURORA)))
                .andExpect(jsonPath("$.items.length()").value(1));
        mvc.perform(get("/api/claims?cursor=x").with(As.seller(AURORA))).andExpect(status().is4xxClientError());
        mvc.perform(get("/api/claims?status=NONE").with(As.seller(AURORA))).andExpect(status().is4xxClientError());
    }

    @Test
    void theTileCountsWhatIsNotAnswered() {
        long before = tile(AURORA).count();
        long theirs = tile(NORDLICHT).count();
        fixture.hear(ClaimFixture.asksForAnAnswer());
        assertThat(tile(AURORA).count()).isEqualTo(before + 1);
        assertThat(tile(NORDLICHT).count()).isEqualTo(theirs);
    }

    private Tile tile(String seller) {
        return As.support(() -> notices.tile(seller));
    }

    private ClaimView view(Subject claim) {
        return As.support(() -> claims.get(claim));
    }

    private List<ClaimView> of(String order) {
        return As.support(() -> claims.find(new ClaimQuery(null, null, order, null, 10)))
                .items();
    }

    private static MockHttpServletRequestBuilder opening(String order, String seller) {
        return post("/claims/new")
                .param("seller", seller)
                .param("marketplace", "IT")
                .param("orderId", order)
                .param("currency", "EUR")
                .with(csrf());
    }
}
