package io.sportello.workflow.operations;

/**
 * Why a step can't become another in a newer version; message key {@code workflow.migration.problem.<kind>}.
 *
 * @param kind what is wrong
 * @param said the engine's own words
 */
record MigrationProblem(String kind, String said) {

    /** Reads what the engine says. */
    static MigrationProblem of(String said) {
        String kind = "other";
        if (said.contains("incompatible types") || said.contains("of the same type")) {
            kind = "type";
        } else if (said.contains("multiple mappings") || said.contains("Only one gateway")) {
            kind = "twice";
        } else if (said.contains("incoming sequence flows")) {
            kind = "ways";
        } else if (said.contains("event trigger")) {
            kind = "event";
        } else if (said.contains("scope") || said.contains("ancestor") || said.contains("descendant")) {
            kind = "place";
        }
        return new MigrationProblem(kind, said);
    }
}
