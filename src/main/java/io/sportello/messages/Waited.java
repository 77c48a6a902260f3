package io.sportello.messages;

import java.time.Instant;

/**
 * How a buyer waited at a moment.
 *
 * @param since the receipt of the earliest message that waits; null when none does
 * @param escalated whether that was escalated
 */
record Waited(Instant since, boolean escalated) {}
