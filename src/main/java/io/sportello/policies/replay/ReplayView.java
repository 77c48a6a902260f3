package io.sportello.policies.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * A replay.
 *
 * @param id its number
 * @param policy whose decisions
 * @param label what the table is called
 * @param sha256 of the table
 * @param from the first moment of the decisions, or null for the beginning
 * @param until the first moment that was too late
 * @param sellerId whose, or null for those of all that its starter saw
 * @param marketplace the decisions' marketplace, or null for any
 * @param everySeller whether the decisions are everybody's
 * @param status how far it is
 * @param trouble whether an error of ours holds it up
 * @param reason why the table can't be asked, or null
 * @param requestedAt when it was asked for
 * @param requestedBy who asked
 * @param startedAt when it began, or null
 * @param finishedAt when it ended, or null
 * @param total how many decisions are to be looked at
 * @param looked how many were looked at, those of other marketplaces too
 * @param same how many would be the same
 * @param changed for how many something else would hold
 * @param impossible how many would have no answer
 * @param unpriced for how many of the changed nobody knows what it means in money
 * @param kept how many of the changed and impossible can be listed
 */
public record ReplayView(
        long id,
        String policy,
        String label,
        String sha256,
        Instant from,
        Instant until,
        String sellerId,
        String marketplace,
        boolean everySeller,
        ReplayStatus status,
        boolean trouble,
        String reason,
        Instant requestedAt,
        String requestedBy,
        Instant startedAt,
        Instant finishedAt,
        long total,
        long looked,
        long same,
        long changed,
        long impossible,
        long unpriced,
        long kept) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Its number for people, such as {@code RPL-7}. */
    public String number() {
        return ReplayRuns.NUMBERS.number(id);
    }

    /** The last moment of the decisions. */
    public Instant last() {
        return until.minusSeconds(1);
    }

    /** How many decisions were asked again. */
    public long asked() {
        return same + changed + impossible;
    }

    /** How far it is, in hundred. */
    public int percent() {
        return (int) Math.min(100, 100 * looked / Math.max(1, total));
    }

    /** The share that would be the same, in percent to one place; never 100 unless all are. Null when none was asked. */
    public BigDecimal samePercent() {
        return asked() == 0
                ? null
                : HUNDRED.multiply(BigDecimal.valueOf(same)).divide(BigDecimal.valueOf(asked()), 1, RoundingMode.DOWN);
    }

    /** How many would be others and can't be listed. */
    public long unlisted() {
        return changed + impossible - kept;
    }

    /** How long it took, or null before the end. */
    public Duration took() {
        return startedAt == null || finishedAt == null ? null : Duration.between(startedAt, finishedAt);
    }
}
