package io.sportello.policies.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.sportello.MovableClock;
import io.sportello.SportelloApplication;
import io.sportello.SportelloPostgresTest;
import io.sportello.SportelloTestSetup;
import io.sportello.accounts.As;
import io.sportello.policies.Decision;
import io.sportello.policies.NoAnswer;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one PostgreSQL: what is published on one is decided by on both, soon. */
@SportelloPostgresTest
class PostgresNodesTests {

    /** Until when after its effective time a version may not be known on a node yet. */
    private static final Duration SOON = Duration.ofSeconds(5);

    private static ConfigurableApplicationContext other;

    @Autowired
    private StudioFixture studio;

    @Autowired
    private ChangeDrafts drafts;

    @Autowired
    private ChangeReview review;

    @Autowired
    private ChangeQueries changes;

    @Autowired
    private Policies policies;

    @Autowired
    private MovableClock clock;

    @Autowired
    private HikariDataSource database;

    private Policies otherPolicies;
    private MovableClock otherClock;

    @BeforeEach
    void secondNode() {
        if (other == null) {
            other = new SpringApplicationBuilder(SportelloApplication.class, SportelloTestSetup.class)
                    .web(WebApplicationType.SERVLET)
                    .run(
                            "--server.port=0",
                            "--spring.datasource.url=" + database.getJdbcUrl(),
                            "--spring.datasource.username=postgres",
                            "--spring.datasource.password=postgres",
                            "--sportello.sample=false",
                            "--sportello.jobs.enabled=false",
                            "--sportello.secrets.key-file=target/other-node/secrets.key",
                            "--sportello.mail.outbox-dir=target/other-node/outbox");
        }
        otherPolicies = other.getBean(Policies.class);
        otherClock = (MovableClock) other.getBean(Clock.class);
    }

    @AfterAll
    static void stop() {
        if (other != null) {
            other.close();
            other = null;
        }
    }

    @Test
    void bothDecideByAVersionSoonAfterItIsApproved() throws InterruptedException {
        ChangeView change = submitted("nodes-now", null);
        awaitFirst("nodes-now");

        As.run(As.ORSOLA, () -> review.approve(change.subject(), null));

        assertThat(agesOfOldAnswers("nodes-now", clock.instant()))
                .allSatisfy(age -> assertThat(age).isLessThan(SOON));
    }

    @Test
    void bothDecideByAScheduledVersionFromItsMomentOn() throws InterruptedException {
        Instant moment = clock.instant().plusSeconds(6);
        ChangeView change = submitted("nodes-later", moment);
        awaitFirst("nodes-later");
        As.run(As.ORSOLA, () -> review.approve(change.subject(), null));

        assertThat(agesOfOldAnswers("nodes-later", moment))
                .allSatisfy(age -> assertThat(age).isLessThan(SOON));
    }

    /** Asks both nodes for some seconds while the clock runs; how long after the moment each old answer was given. */
    private List<Duration> agesOfOldAnswers(String policy, Instant moment) throws InterruptedException {
        List<Duration> ages = new ArrayList<>();
        int fresh = 0;
        Instant start = clock.instant();
        long began = System.nanoTime();
        while (fresh < 20 || clock.instant().isBefore(moment.plus(SOON))) {
            Instant now = start.plusNanos(System.nanoTime() - began);
            clock.moveTo(now);
            otherClock.moveTo(now);
            assertThat(now).as("some node never decides by the new version").isBefore(moment.plusSeconds(30));
            int old = 0;
            for (Policies node : List.of(policies, otherPolicies)) {
                if (decision(node, policy).version() == 1) {
                    old++;
                    ages.add(Duration.between(moment, now));
                }
            }
            fresh = old == 0 ? fresh + 1 : 0;
            Thread.sleep(25);
        }
        return ages;
    }

    private ChangeView submitted(String policy, Instant moment) {
        studio.policy(policy);
        ChangeView change = As.call(As.TADEO, () -> drafts.open(policy, null));
        RowText now = RowText.of(changes.readiness(change).table().row(1));
        As.run(As.TADEO, () -> drafts.write(change.number(), 1, now.mark(), StudioFixture.row("\"software\"", "25")));
        return As.call(
                As.TADEO,
                () -> review.submit(change.number(), new Submission("For all nodes", moment, OpenCases.KEEP)));
    }

    /** The other node has to know of the policy before it can decide by an old version of it. */
    private void awaitFirst(String policy) throws InterruptedException {
        long end = System.nanoTime() + SOON.toNanos();
        while (true) {
            try {
                assertThat(decision(otherPolicies, policy).version()).isEqualTo(1);
                return;
            } catch (NoAnswer unknown) {
                assertThat(System.nanoTime())
                        .as("the other node never knows " + policy)
                        .isLessThan(end);
                Thread.sleep(50);
            }
        }
    }

    private static Decision decision(Policies node, String policy) {
        return As.system(() -> node.decide(Question.of(policy, null, null, Map.of("category", "software"))));
    }
}
