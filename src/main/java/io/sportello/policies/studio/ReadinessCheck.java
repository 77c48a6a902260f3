package io.sportello.policies.studio;

import io.sportello.policies.TableRefused;
import io.sportello.policies.analysis.TableAnalysis;
import io.sportello.policies.proof.TableProofs;
import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.TableReader;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Looks at a draft as it stands: whether it runs, what it covers, and whether it is proved. */
@Component
class ReadinessCheck {

    private final DraftTables tables;
    private final TableProofs proofs;
    private final TableAnalysis analysis;

    ReadinessCheck(DraftTables tables, TableProofs proofs, TableAnalysis analysis) {
        this.tables = tables;
        this.proofs = proofs;
        this.analysis = analysis;
    }

    /** A draft's table, ready to be asked; empty when it can't be run. */
    Optional<CompiledTable> compiled(String policy, TableContent content) {
        try {
            return Optional.of(tables.of(policy, content));
        } catch (TableRefused refused) {
            return Optional.empty();
        }
    }

    /** @param from from when it is to hold; null for now */
    Readiness of(String policy, TableContent content, Instant from) {
        String sha = content.sha256();
        try {
            CompiledTable table = tables.of(policy, content);
            return new Readiness(
                    table.table(),
                    null,
                    analysis.findings(table.table(), sha),
                    proofs.of(table, sha, from).orElse(null),
                    analysis.tests(table, sha));
        } catch (TableRefused refused) {
            DecisionTable readable = readable(policy, content);
            return new Readiness(
                    readable,
                    refused.getLocalizedMessage(),
                    readable == null ? null : analysis.findings(readable, sha),
                    null,
                    null);
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
