package io.sportello.policies.versions;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.policies.TableFixture;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.DecisionTable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of every shipped table. */
class ShippedTableTests {

    static Stream<DecisionTable> tables() {
        return TableFixture.SHIPPED.values().stream().map(CompiledTable::table);
    }

    @Test
    void thereAreSome() {
        assertThat(tables()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void leavesNoCaseWithoutAnAnswer(DecisionTable table) {
        assertThat(table.hitPolicy()).isEqualTo("FIRST");
        assertThat(table.row(table.rows().size()).inputs()).as("the last row").containsOnly("-");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void saysInEachRowWhatItMeansAndWhereItComesFrom(DecisionTable table) {
        assertThat(table.description()).isNotEmpty();
        assertThat(table.rows()).allSatisfy(row -> {
            assertThat(row.text()).isNotEmpty();
            assertThat(row.text("it")).isNotEmpty().isNotEqualTo(row.text());
            assertThat(row.fired().source()).isNotEmpty();
            assertThat(row.annotations().get("Note")).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isHeldAgainstATableThatIsShippedToo(DecisionTable table) {
        if (table.floor() != null) {
            DecisionTable floor = TableFixture.SHIPPED.get(table.floor()).table();
            assertThat(floor.directions()).containsAllEntriesOf(table.directions());
            assertThat(table.directions()).isNotEmpty();
        }
    }
}
