package io.sportello.policies.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.assets.Asset;
import io.sportello.policies.Decision;
import io.sportello.policies.NoAnswer;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.TableRefused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which version of a table answers, and what a release may change about it. */
@SportelloTest
class VersionTests {

    @Autowired
    private ShippedTables shipped;

    @Autowired
    private PolicyVersionRepository versions;

    @Autowired
    private PolicyShelf shelf;

    @Autowired
    private Policies policies;

    @Autowired
    private MovableClock clock;

    @Test
    void takesAShippedTableInOnceAsVersionOneInForceSinceEver() {
        shipped.take(file("v-once", "1"));
        shipped.take(file("v-once", "1"));

        assertThat(lines("v-once"))
                .extracting(VersionLine::version, VersionLine::status, VersionLine::validFrom)
                .containsExactly(tuple(1, VersionStatus.PUBLISHED, Instant.EPOCH));
    }

    @Test
    void proposesAChangedShippedTableAndKeepsWhatIsInForce() {
        shipped.take(file("v-changed", "1"));
        shipped.take(file("v-changed", "2"));
        shipped.take(file("v-changed", "2"));
        shipped.take(file("v-changed", "1"));

        assertThat(lines("v-changed"))
                .extracting(VersionLine::version, VersionLine::status)
                .containsExactly(tuple(1, VersionStatus.PUBLISHED), tuple(2, VersionStatus.PROPOSED));
        shelf.refresh();
        assertThat(answer("v-changed", clock.instant())).isEqualTo(1);
    }

    @Test
    void refusesAShippedFileThatIsNoTable() {
        Asset file = new Asset("rules/v-bad.dmn", "here", "<html/>".getBytes(StandardCharsets.UTF_8));

        assertThatExceptionOfType(TableRefused.class)
                .isThrownBy(() -> shipped.take(file))
                .withMessageContaining("rules/v-bad.dmn");
        assertThat(lines("v-bad")).isEmpty();
    }

    @Test
    void answersByTheVersionInForceAtTheMoment() {
        shipped.take(file("v-dated", "1"));
        Instant change = clock.instant().plus(Duration.ofDays(3));
        publish("v-dated", 2, "2", change);
        shelf.refresh();

        assertThat(answer("v-dated", change.minusMillis(1))).isEqualTo(1);
        assertThat(answer("v-dated", change)).isEqualTo(2);
    }

    @Test
    void explainsAnOldDecisionByItsOwnVersion() {
        shipped.take(file("v-old", "1"));
        shelf.refresh();
        Decision old = As.system(() -> policies.decide(question("v-old")));
        publish("v-old", 2, "2", clock.instant());
        shelf.refresh();

        assertThat(As.system(() -> policies.decision(old.id()))).isEqualTo(old);
        assertThat(answer("v-old", clock.instant())).isEqualTo(2);
    }

    @Test
    void letsAVersionThatAnotherNodePublishedAnswerWithinSeconds() throws InterruptedException {
        shipped.take(file("v-node", "1"));
        shelf.refresh();
        assertThat(answer("v-node", clock.instant())).isEqualTo(1);

        publish("v-node", 2, "2", clock.instant());

        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (answer("v-node", clock.instant()) != 2) {
            assertThat(System.nanoTime()).as("5 seconds later").isLessThan(end);
            Thread.sleep(100);
        }
    }

    @Test
    void compilesATableOnceForManyThreads() throws Exception {
        shipped.take(file("v-threads", "7"));
        shelf.refresh();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = IntStream.range(0, 64)
                    .mapToObj(i -> threads.submit(() -> answer("v-threads", clock.instant())))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(7);
            }
        } finally {
            threads.shutdownNow();
        }
        VersionLine line = shelf.version("v-threads", 1).orElseThrow();
        assertThat(shelf.table(line)).isSameAs(shelf.table(line));
    }

    @Test
    void saysWhenNoVersionIsInForce() {
        assertThatExceptionOfType(NoAnswer.class)
                .isThrownBy(() -> answer("v-nothing", clock.instant()))
                .withMessageContaining("v-nothing");
    }

    private int answer(String policy, Instant at) {
        return policies.preview(question(policy), at).integer("answer");
    }

    private static Question question(String policy) {
        return Question.of(policy, null, null, Map.of("days", 3));
    }

    private List<VersionLine> lines(String policy) {
        return versions.lines().stream()
                .filter(line -> line.policy().equals(policy))
                .toList();
    }

    private void publish(String policy, int version, String answer, Instant from) {
        String content = file(policy, answer).text();
        versions.saveAndFlush(new PolicyVersion(
                new VersionLine(
                        policy,
                        version,
                        "sha-" + policy + "-" + answer,
                        VersionStatus.PUBLISHED,
                        from,
                        "test",
                        clock.instant(),
                        As.ORSOLA.email()),
                content));
    }

    private static Asset file(String policy, String answer) {
        String content =
                """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:%1$s">
                  <decision id="%1$s" name="%1$s">
                    <variable id="v" name="%1$s"/>
                    <informationRequirement id="q"><requiredInput href="#days"/></informationRequirement>
                    <decisionTable id="t" hitPolicy="FIRST">
                      <input id="c"><inputExpression id="e" typeRef="number"><text>days</text></inputExpression></input>
                      <output id="a" name="answer" typeRef="number"/>
                      <rule id="r"><inputEntry id="i"><text>-</text></inputEntry><outputEntry id="o"><text>%2$s</text></outputEntry></rule>
                    </decisionTable>
                  </decision>
                  <inputData id="days" name="days"><variable id="w" name="days" typeRef="number"/></inputData>
                </definitions>
                """
                        .formatted(policy, answer);
        return new Asset("rules/" + policy + ".dmn", "test", content.getBytes(StandardCharsets.UTF_8));
    }
}
