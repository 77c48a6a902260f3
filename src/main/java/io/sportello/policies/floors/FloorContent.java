package io.sportello.policies.floors;

import io.sportello.policies.tables.CompiledTable;
import io.sportello.policies.versions.PolicyShelf;
import java.time.Instant;
import java.util.List;

/**
 * What a floor says, or is to say, in some time.
 *
 * @param table the table
 * @param sha256 of its content
 * @param version its number
 * @param from its first moment
 * @param until the first moment after it, or null when it has no end
 */
record FloorContent(CompiledTable table, String sha256, int version, Instant from, Instant until) {

    /** What it says from a moment on, version by version. */
    static List<FloorContent> of(PolicyShelf shelf, String floor, Instant from) {
        return shelf.inForce(floor, from, null).stream()
                .map(time -> new FloorContent(
                        shelf.table(time.line()),
                        time.line().sha256(),
                        time.line().version(),
                        time.from(),
                        time.until()))
                .toList();
    }
}
