package io.sportello.policies.floors;

import io.sportello.policies.tables.CompiledTable;
import java.time.Instant;

/**
 * What a floor says, or is to say, in some time.
 *
 * @param table the table
 * @param sha256 of its content
 * @param version its number
 * @param from its first moment
 * @param until the first moment after it, or null when it has no end
 */
record FloorContent(CompiledTable table, String sha256, int version, Instant from, Instant until) {}
