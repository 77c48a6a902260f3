package io.sportello.policies.deciding;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.SportelloPostgresTest;
import io.sportello.accounts.As;
import io.sportello.policies.Decision;
import io.sportello.policies.Policies;
import io.sportello.policies.Question;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.VersionLine;
import io.sportello.subjects.Subject;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Versions and decisions on PostgreSQL. */
@SportelloPostgresTest
class PostgresPoliciesTests {

    @Autowired
    private Policies policies;

    @Autowired
    private PolicyShelf versions;

    @Test
    void readsADecisionBackAsItWasMade() {
        Subject subject = new Subject("return", "PG-1");
        Decision decided = As.system(() -> policies.decide(Question.of(
                        "check-eligibility",
                        subject,
                        "pg-seller",
                        Map.of("marketplace", "IT", "purchaseDate", LocalDate.of(2025, 12, 1), "daysSinceDelivery", 40))
                .withOwn(Map.of("windowDays", 7))));

        assertThat(decided.raised()).isTrue();
        assertThat(As.system(() -> policies.decision(decided.id()))).isEqualTo(decided);
        assertThat(As.system(() -> policies.decisions(subject))).containsExactly(decided);
    }

    @Test
    void keepsTheShippedTablesAsVersionOne() {
        assertThat(versions.lines())
                .filteredOn(line -> line.policy().equals("marketplace-floor"))
                .extracting(VersionLine::version)
                .containsExactly(1);
    }
}
