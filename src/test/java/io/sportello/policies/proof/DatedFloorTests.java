package io.sportello.policies.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.policies.proof.HeldAgainst.Time;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.Publishing;
import io.sportello.policies.versions.TimeInForce;
import io.sportello.policies.versions.VersionLine;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** A table is held against every version of its floor that is in force while the table is. */
@SportelloTest
class DatedFloorTests {

    private static final String HIGHER = "<sportello:direction output=\"days\" better=\"HIGHER\" />";

    @Autowired
    private Publishing publishing;

    @Autowired
    private PolicyShelf shelf;

    @Autowired
    private TableProofs proofs;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Clock clock;

    @Autowired
    private MockMvc mvc;

    @Test
    void namesTheMomentFromWhichATableIsWorse() throws Exception {
        Instant next = day(10);
        floor("f-rises", day(-10), 14);
        floor("f-rises", next, 20);
        VersionLine policy = policy("p-stays", "f-rises", day(-5), 15);

        HeldAgainst held = proofs.of(policy).orElseThrow();

        assertThat(held.times())
                .extracting(Time::version, Time::isProved)
                .containsExactly(tuple(1, true), tuple(2, false));
        assertThat(held.isProved()).isFalse();
        assertThat(held.breaksAt()).isEqualTo(next);
        assertThat(held.version()).isEqualTo(2);
        assertThat(held.worse().floor()).hasToString("20");
        assertThat(page("/rules/p-stays", Locale.ENGLISH))
                .contains("It holds until f-rises v2 is in force:", "row 1 says 15, row 1 of f-rises v2 grants 20")
                .doesNotContain("??");
        assertThat(page("/rules/p-stays", Locale.ITALIAN)).contains("Vale finché non entra in vigore f-rises v2:");
    }

    @Test
    void provesAgainstAllOfThemWhatIsEnoughForAll() throws Exception {
        floor("f-both", day(-10), 14);
        floor("f-both", day(10), 20);
        VersionLine policy = policy("p-enough", "f-both", day(-5), 20);

        assertThat(proofs.of(policy)).hasValueSatisfying(held -> {
            assertThat(held.isProved()).isTrue();
            assertThat(held.breaksAt()).isNull();
            assertThat(held.pairs()).isEqualTo(2);
        });
        assertThat(page("/rules/p-enough", Locale.ENGLISH)).contains("less than f-both v1, 2 grants");
    }

    @Test
    void aVersionThatIsReplacedInTimeNeedsNoMore() {
        floor("f-replaced", day(-10), 14);
        floor("f-replaced", day(10), 20);
        VersionLine first = policy("p-replaced", "f-replaced", day(-5), 15);
        VersionLine second = policy("p-replaced", "f-replaced", day(10), 20);

        assertThat(proofs.of(first).orElseThrow().isProved()).isTrue();
        assertThat(proofs.of(first).orElseThrow().times())
                .extracting(Time::version)
                .containsExactly(1);
        assertThat(proofs.of(second).orElseThrow().times())
                .extracting(Time::version)
                .containsExactly(2);
    }

    @Test
    void aDraftIsHeldAgainstWhatIsInForceFromItsDayOn() {
        floor("f-falls", day(-10), 30);
        floor("f-falls", day(10), 14);
        CompiledTable draft = CompiledTable.of("p-draft", content("p-draft", "f-falls", 15));

        assertThat(proofs.of(draft, "a-draft", null).orElseThrow().isProved()).isFalse();
        assertThat(proofs.of(draft, "a-draft", null).orElseThrow().breaksAt()).isNull();
        assertThat(proofs.of(draft, "a-draft", day(9)).orElseThrow().isProved()).isFalse();
        assertThat(proofs.of(draft, "a-draft", day(10)).orElseThrow().isProved())
                .isTrue();
    }

    @Test
    void namesTheDayOfTheRowFromWhichATableIsWorse() throws Exception {
        LocalDate day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(40);
        datedFloor("f-dated", day(-10), ">= @\"%s\" | 20".formatted(day), "- | 14");
        VersionLine policy = publish("p-dated", dated("p-dated", "f-dated", "- | 15"), day(-5));

        HeldAgainst held = proofs.of(policy).orElseThrow();

        assertThat(held.breaksOn()).isEqualTo(day);
        assertThat(held.breaksAt()).isEqualTo(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        assertThat(held.worse())
                .extracting(worse -> worse.facts().get("purchaseDate"), worse -> worse.floorRow(), worse -> worse.day())
                .containsExactly(day, 1, day);
        String said = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).format(day);
        assertThat(page("/rules/p-dated", Locale.ENGLISH))
                .contains("It holds as long as no date that it asks for is " + said + " or later.")
                .doesNotContain("It holds until");
        assertThat(page("/rules/p-dated", Locale.ITALIAN)).contains("Vale finché nessuna data che chiede è il");
    }

    @Test
    void aRowWhoseDayHasComeBreaksAtOnce() {
        LocalDate day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().minusDays(40);
        datedFloor("f-long-ago", day(-10), ">= @\"%s\" | 20".formatted(day), "- | 14");
        VersionLine policy = publish("p-long-ago", dated("p-long-ago", "f-long-ago", "- | 15"), day(-5));

        HeldAgainst held = proofs.of(policy).orElseThrow();

        assertThat(held.breach()).isPresent();
        assertThat(held.breaksAt()).isNull();
        assertThat(held.breaksOn()).isNull();
    }

    @Test
    void aRowWhoseDayComesAfterItsVersionBreaksNothing() {
        LocalDate day = clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(40);
        datedFloor("f-replaced-before", day(-10), ">= @\"%s\" | 20".formatted(day), "- | 14");
        datedFloor("f-replaced-before", day(30), "- | 15");
        VersionLine policy =
                publish("p-replaced-before", dated("p-replaced-before", "f-replaced-before", "- | 15"), day(-5));

        assertThat(proofs.of(policy).orElseThrow().breach()).isEmpty();
        assertThat(proofs.of(policy).orElseThrow().isProved()).isFalse();
    }

    @Test
    void whatWasWorseOnceIsNotHeldAgainstATableThatIsNow() {
        floor("f-eased", day(-10), 14);
        floor("f-eased", day(-5), 20);
        floor("f-eased", day(-2), 10);
        VersionLine policy = policy("p-eased", "f-eased", day(-10), 14);

        assertThat(proofs.of(policy)).hasValueSatisfying(held -> {
            assertThat(held.isProved()).isTrue();
            assertThat(held.versions()).isEqualTo("3");
        });
    }

    @Test
    void aVersionIsInForceUntilTheNextOneAndNeverWhereAnotherBeginsWithIt() {
        floor("f-times", day(-10), 1);
        floor("f-times", day(5), 2);
        floor("f-times", day(5), 3);

        assertThat(shelf.inForce("f-times", day(0), null))
                .extracting(time -> time.line().version(), TimeInForce::from, TimeInForce::until)
                .containsExactly(tuple(1, day(0), day(5)), tuple(3, day(5), null));
        assertThat(shelf.inForce("f-times", day(0), day(5))).hasSize(1);
        assertThat(shelf.time(shelf.version("f-times", 2).orElseThrow())).isEmpty();
    }

    private void datedFloor(String key, Instant from, String... rows) {
        publish(key, dated(key, null, rows), from);
    }

    private static String dated(String key, String floor, String... rows) {
        return TableText.of(
                key,
                "FIRST",
                (floor == null ? "" : "<sportello:floor policy=\"" + floor + "\" />") + HIGHER,
                List.of("purchaseDate:date"),
                List.of("days:number"),
                List.of(rows));
    }

    private VersionLine floor(String key, Instant from, int days) {
        return publish(key, content(key, null, days), from);
    }

    private VersionLine policy(String key, String floor, Instant from, int days) {
        return publish(key, content(key, floor, days), from);
    }

    private VersionLine publish(String key, String content, Instant from) {
        return transaction.execute(status -> publishing.publish(key, content, from, "test", "test"));
    }

    private static String content(String key, String floor, int days) {
        return TableText.of(
                key,
                "FIRST",
                (floor == null ? "" : "<sportello:floor policy=\"" + floor + "\" />") + HIGHER,
                List.of("marketplace:string"),
                List.of("days:number"),
                List.of("- | " + days));
    }

    private Instant day(int fromNow) {
        return clock.instant().truncatedTo(ChronoUnit.DAYS).plus(fromNow, ChronoUnit.DAYS);
    }

    private String page(String path, Locale language) throws Exception {
        return mvc.perform(get(path).with(As.person(As.TADEO.reading(language))).locale(language))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
