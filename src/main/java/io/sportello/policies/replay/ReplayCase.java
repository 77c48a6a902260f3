package io.sportello.policies.replay;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A decision that would be another.
 *
 * @param decision its number
 * @param kind what would become of it
 * @param subject about what, as {@code kind/id}, or null
 * @param sellerId whose, or null
 * @param decidedAt when it was made
 * @param version the version of the table that answered
 * @param then its row, from 1
 * @param now the row that answers, from 1; 0 for none
 * @param changes the outputs for which something else would hold
 * @param amount what the buyer would be paid more, or null
 * @param currency the amount's, or null
 */
public record ReplayCase(
        long decision,
        ReplayKind kind,
        String subject,
        String sellerId,
        Instant decidedAt,
        int version,
        int then,
        int now,
        List<AnswerChange> changes,
        BigDecimal amount,
        String currency) {}
