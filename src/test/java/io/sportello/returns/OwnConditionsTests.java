package io.sportello.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.policies.Floors.Shortfall;
import io.sportello.policies.OwnAnswers.Own;
import io.sportello.policies.floors.FloorWatch;
import io.sportello.policies.floors.HeldList;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.Publishing;
import io.sportello.policies.versions.Sha256;
import io.sportello.policies.versions.VersionLine;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** The sellers' own return conditions are held against the marketplace's whenever these change. */
@SportelloTest
class OwnConditionsTests {

    private static final String SELLER = "own-conditions";
    private static final As.Person OWNER = As.userOf(SELLER);

    @Autowired
    private OwnConditions conditions;

    @Autowired
    private ReturnSettings settings;

    @Autowired
    private FloorWatch watch;

    @Autowired
    private PolicyShelf shelf;

    @Autowired
    private SettingShortfalls shortfalls;

    @Autowired
    private Publishing publishing;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Clock clock;

    @Autowired
    private SellerFixture sellers;

    @BeforeEach
    void seller() {
        sellers.twoSellers();
        sellers.seller(SELLER, "Own Conditions", "IT", Locale.ITALIAN, "Europe/Rome");
    }

    @AfterEach
    void forget() {
        As.run(OWNER, () -> settings.of(SELLER).forEach(setting -> settings.remove(setting.id())));
    }

    @Test
    void areMeantForOrdinaryRequestsInTheirPlaceAndCategory() {
        save("any", 40, "SELLER");
        save("software", 30, "BUYER");
        save("toys", 50, "BUYER");

        assertThat(own(OWNER))
                .extracting(each -> each.where().get("category"), each -> each.where()
                        .get("sellerFault"))
                .containsExactly(
                        tuple("not(\"software\", \"toys\")", "false"),
                        tuple("\"software\"", "false"),
                        tuple("\"toys\"", "false"));
        assertThat(own(OWNER)).allSatisfy(each -> assertThat(each.where()).containsEntry("marketplace", "\"IT\""));
        assertThat(own(As.LIVIA)).hasSize(3);
        assertThat(own(As.supportOf(SellerFixture.NORDLICHT))).isEmpty();
    }

    @Test
    void breakByAFloorThatRisesOnTheDayOnWhichItHolds() {
        save("toys", 30, "BUYER");
        save("books", 45, "BUYER");
        String raised = raised();
        Instant day = clock.instant().plus(Duration.ofDays(20_000));

        HeldList list = As.call(
                As.ORSOLA,
                () -> watch.of(
                        "marketplace-floor", CompiledTable.of("marketplace-floor", raised), Sha256.of(raised), day));

        assertThat(list.settings())
                .filteredOn(each -> each.own().sellerId().equals(SELLER))
                .singleElement()
                .satisfies(broken -> {
                    assertThat(broken.held().worse())
                            .extracting(
                                    worse -> worse.facts().get("category"),
                                    worse -> worse.output(),
                                    worse -> worse.ours().toString(),
                                    worse -> worse.floor().toString())
                            .containsExactly("toys", "windowDays", "30", "40");
                    assertThat(broken.held().breach().orElseThrow().breaks()).isEqualTo(day);
                    assertThat(broken.already()).isFalse();
                });
    }

    @Test
    void tellTheSellerWhereTheMarketplaceGrantsMoreAlready() throws Exception {
        save("any", 30, "BUYER");
        save("books", 45, "SELLER");
        Map<Long, Shortfall> found = As.call(OWNER, () -> shortfalls.of(SELLER));

        assertThat(found.values()).singleElement().satisfies(less -> assertThat(less)
                .extracting(
                        Shortfall::output,
                        Shortfall::own,
                        Shortfall::floor,
                        each -> each.facts().get("category"),
                        each -> each.isSo(clock.instant()))
                .containsExactly("labelPaidBy", "BUYER", "SELLER", "clothing", true));
        assertThat(settingsPage(Locale.ENGLISH))
                .contains("The marketplace grants more for some requests")
                .doesNotContain("??");
        assertThat(settingsPage(Locale.ITALIAN))
                .contains("Per alcune richieste il marketplace concede di più")
                .doesNotContain("??");
    }

    @Test
    void tellTheSellerTheDayFromWhichTheMarketplaceGrantsMore() throws Exception {
        save("toys", 30, "BUYER");
        Instant day = clock.instant().plus(Duration.ofDays(2_000));
        VersionLine raised =
                transaction.execute(status -> publishing.publish("marketplace-floor", raised(), day, "test", "test"));
        try {
            assertThat(As.call(OWNER, () -> shortfalls.of(SELLER)).values())
                    .extracting(Shortfall::from, Shortfall::output, less -> less.isSo(clock.instant()))
                    .containsExactly(tuple(day, "windowDays", false));
            assertThat(settingsPage(Locale.ENGLISH))
                    .contains("on the marketplace grants more, for example for Toys", "40 days")
                    .doesNotContain("??");
            assertThat(settingsPage(Locale.ITALIAN))
                    .contains("il marketplace concede di più, per esempio per")
                    .doesNotContain("??");
        } finally {
            transaction.executeWithoutResult(status -> publishing.withdraw("marketplace-floor", raised.version()));
        }
    }

    private String settingsPage(Locale language) throws Exception {
        return mvc.perform(get("/settings/returns")
                        .with(As.person(OWNER.reading(language)))
                        .locale(language))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** The shipped floor, with 40 days in place of 30 for ordinary requests in Europe. */
    private String raised() {
        String content = shelf.content(shelf.version("marketplace-floor", 1).orElseThrow());
        String thirty = "<outputEntry id=\"marketplace-floor-row-12-windowDays-out\"><text>30<";
        assertThat(content).contains(thirty);
        return content.replace(thirty, thirty.replace("30", "40"));
    }

    private void save(String category, int days, String payer) {
        As.run(
                OWNER,
                () -> settings.save(
                        SELLER, "IT", category, new Conditions(days, payer, BigDecimal.ZERO), Automatic.NONE));
    }

    private List<Own> own(As.Person who) {
        return As.call(who, () -> conditions.all()).stream()
                .filter(each -> each.sellerId().equals(SELLER))
                .toList();
    }
}
