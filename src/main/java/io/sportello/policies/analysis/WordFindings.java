package io.sportello.policies.analysis;

import io.sportello.policies.analysis.Finding.Kind;
import io.sportello.policies.analysis.Finding.Severity;
import io.sportello.policies.tables.DecisionTable;
import java.util.ArrayList;
import java.util.List;

/** Looks for rows that say neither what they mean nor where they come from. */
class WordFindings {

    private static final String SOURCE = "Source";

    private WordFindings() {}

    static List<Finding> of(DecisionTable table) {
        List<Finding> found = new ArrayList<>();
        boolean sourced = table.annotations().contains(SOURCE);
        if (!sourced) {
            found.add(Finding.table(Kind.NO_SOURCE, Severity.HINT));
        }
        table.rows().forEach(row -> {
            if (row.text().isBlank()) {
                found.add(Finding.cell(Kind.NO_DESCRIPTION, Severity.HINT, row.number(), ""));
            }
            if (sourced && row.fired().source().isBlank()) {
                found.add(Finding.cell(Kind.NO_SOURCE, Severity.HINT, row.number(), SOURCE));
            }
        });
        return found;
    }
}
