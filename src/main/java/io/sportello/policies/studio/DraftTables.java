package io.sportello.policies.studio;

import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.tables.TableCheck;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The tables of drafts, ready to be asked; the few that were looked at last are kept. */
@Component
class DraftTables {

    private static final int KEPT = 30;

    private final TableCheck check;
    private final Map<String, CompiledTable> compiled = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, CompiledTable> eldest) {
            return size() > KEPT;
        }
    };

    DraftTables(TableCheck check) {
        this.check = check;
    }

    /**
     * A draft's table.
     *
     * @throws io.sportello.policies.TableRefused when it may not or can't be run
     */
    CompiledTable of(String policy, TableContent content) {
        synchronized (compiled) {
            CompiledTable known = compiled.get(content.sha256());
            if (known != null) {
                return known;
            }
        }
        check.check(policy, policy, content.text());
        CompiledTable fresh = CompiledTable.of(policy, content.text());
        synchronized (compiled) {
            compiled.put(content.sha256(), fresh);
        }
        return fresh;
    }
}
