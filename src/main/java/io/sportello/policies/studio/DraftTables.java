package io.sportello.policies.studio;

import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.Recent;
import io.sportello.policies.tables.TableCheck;
import org.springframework.stereotype.Component;

/** The tables of drafts, ready to be asked; the few that were looked at last are kept. */
@Component
class DraftTables {

    private static final int KEPT = 30;

    private final TableCheck check;
    private final Recent<String, CompiledTable> compiled = new Recent<>(KEPT);

    DraftTables(TableCheck check) {
        this.check = check;
    }

    /**
     * A draft's table.
     *
     * @throws io.sportello.policies.TableRefused when it may not or can't be run
     */
    CompiledTable of(String policy, TableContent content) {
        return compiled.get(content.sha256(), sha -> {
            check.check(policy, policy, content.text());
            return CompiledTable.of(policy, content.text());
        });
    }
}
