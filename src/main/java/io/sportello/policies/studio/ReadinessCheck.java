package io.sportello.policies.studio;

import io.sportello.policies.TableRefused;
import io.sportello.policies.proof.TableProofs;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.TableReader;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Looks at a draft as it stands: whether it runs, what it covers, and whether it is proved. */
@Component
class ReadinessCheck {

    private final DraftTables tables;
    private final TableProofs proofs;

    ReadinessCheck(DraftTables tables, TableProofs proofs) {
        this.tables = tables;
        this.proofs = proofs;
    }

    /** @param from from when it is to hold; null for now */
    Readiness of(String policy, TableContent content, Instant from) {
        try {
            CompiledTable table = tables.of(policy, content);
            return new Readiness(
                    table.table(),
                    null,
                    proofs.coverage(table, content.sha256()).orElse(null),
                    proofs.of(table, content.sha256(), from).orElse(null));
        } catch (TableRefused refused) {
            return new Readiness(readable(policy, content), refused.getMessage(), null, null);
        }
    }

    /** The rows as far as they can be read, so that they can be mended. */
    private static DecisionTable readable(String policy, TableContent content) {
        try {
            return TableReader.read(policy, content.text());
        } catch (TableRefused refused) {
            return null;
        }
    }
}
