package io.sportello.policies.floors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.sportello.SportelloTest;
import io.sportello.policies.OwnAnswers;
import io.sportello.policies.OwnAnswers.Own;
import io.sportello.policies.proof.HeldAgainst;
import io.sportello.policies.proof.OwnProofs;
import io.sportello.policies.proof.TableText;
import io.sportello.policies.studio.StudioFixture;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.Sha256;
import io.sportello.policies.versions.VersionLine;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Sellers' own answers are held against a floor for the inputs that they are meant for. */
@SportelloTest
class SettingWatchTests {

    private static final String POLICY = "sw-own";
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Autowired
    private StudioFixture studio;

    @Autowired
    private PolicyShelf shelf;

    @Autowired
    private OwnProofs proofs;

    @Test
    void whatIsMeantForOtherInputsBreaksNothing() {
        HeldList list = held(
                "\"software\" | - | 26, - | - | 14",
                own("a", Map.of("category", "\"software\""), 20),
                own("b", Map.of("category", "\"toys\""), 20),
                own("c", Map.of("category", "not(\"software\")"), 14),
                own("d", Map.of(), 20),
                own("e", Map.of("colour", "\"red\"", "category", "\"toys\""), 13));

        assertThat(list.settings()).extracting(each -> each.own().sellerId()).containsExactly("a", "d", "e");
        assertThat(list.kept()).isEqualTo(2);
        assertThat(list.settings().get(0).held().worse())
                .extracting(
                        worse -> worse.facts().get("category"),
                        worse -> worse.floorRow(),
                        worse -> worse.ours().toString(),
                        worse -> worse.floor().toString())
                .containsExactly("software", 1, "20", "26");
    }

    @Test
    void namesTheDayOfADatedRow() {
        HeldList list =
                held("- | >= @\"2027-01-01\" | 30, - | - | 14", own("a", Map.of("category", "\"software\""), 20));

        HeldAgainst held = list.settings().get(0).held();
        assertThat(held.breaksOn()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(held.breaksAt()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(list.settings().get(0).already()).isFalse();
    }

    @Test
    void saysWhatItCannotCompare() {
        HeldList list = held("- | - | 14", own("a", Map.of("category", "upper case(\"x\")"), 20));

        assertThat(list.settings().get(0).held().obstacles())
                .singleElement()
                .satisfies(obstacle -> assertThat(obstacle.column()).isEqualTo("category"));
    }

    @Test
    void listsThoseThatBreakAnewBeforeThoseThatBreakAlready() {
        Own already = own("already", Map.of("category", "\"software\""), 10);
        Own anew = own("anew", Map.of("category", "\"software\""), 20);

        assertThat(held("- | - | 26", already, anew).settings())
                .extracting(each -> each.own().sellerId(), HeldSetting::already)
                .containsExactly(tuple("anew", false), tuple("already", true));
    }

    @Test
    void leavesTheRestForLaterWhenItTakesTooLong() {
        HeldList list = watch(own("a", Map.of(), 1), own("b", Map.of(), 2))
                .add(empty(), lines(), List.of(floor("- | - | 26")), List.of(), new Patience(Duration.ZERO));

        assertThat(list.unfinished()).isEqualTo(2);
        assertThat(list.settings()).isEmpty();
    }

    private HeldList held(String rows, Own... all) {
        return watch(all)
                .add(empty(), lines(), List.of(floor(rows.split(", "))), List.of(floor("- | - | 14")), new Patience());
    }

    private SettingWatch watch(Own... all) {
        OwnAnswers answers = new OwnAnswers() {
            @Override
            public String policy() {
                return POLICY;
            }

            @Override
            public List<Own> all() {
                return List.of(all);
            }
        };
        return new SettingWatch(List.of(answers), shelf, proofs);
    }

    private List<VersionLine> lines() {
        studio.policy(POLICY);
        return List.of(shelf.version(POLICY, 1).orElseThrow());
    }

    private static HeldList empty() {
        return new HeldList(POLICY + "-floor", List.of(), List.of(), 0, 0, 0);
    }

    private static FloorContent floor(String... rows) {
        String content = TableText.of(
                POLICY + "-floor",
                "FIRST",
                "",
                List.of("category:string", "purchaseDate:date"),
                List.of("windowDays:number"),
                List.of(rows));
        return new FloorContent(CompiledTable.of("floor", content), Sha256.of(content), 2, NOW, null);
    }

    private static Own own(String seller, Map<String, String> where, int days) {
        return new Own(seller, where, Map.of("windowDays", days), "/settings/" + seller);
    }
}
