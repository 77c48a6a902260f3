package io.sportello.policies.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.policies.TableFixture;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.DecisionTable;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is proved of every shipped table. */
class ShippedProofTests {

    static Stream<DecisionTable> tables() {
        return TableFixture.SHIPPED.values().stream().map(CompiledTable::table);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void isProvedAgainstItsFloor(DecisionTable table) {
        if (table.floor() != null) {
            assertThat(FloorProver.prove(
                            table, TableFixture.SHIPPED.get(table.floor()).table()))
                    .isInstanceOf(FloorProof.Proved.class);
        }
    }
}
