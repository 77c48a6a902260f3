package io.sportello.messages;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * The marketplace's response metric of some messages.
 *
 * @param inTime answered until their time was up
 * @param late answered after it
 * @param unanswered not answered, and their time is up
 * @param open not answered, and there is time left; they do not count yet
 * @param answeringMillis how long the answered ones took together
 */
public record ResponseFigures(long inTime, long late, long unanswered, long open, long answeringMillis) {

    static final ResponseFigures NONE = new ResponseFigures(0, 0, 0, 0, 0);

    private static final int HUNDRED = 100;

    ResponseFigures plus(ResponseFigures other) {
        return new ResponseFigures(
                inTime + other.inTime,
                late + other.late,
                unanswered + other.unanswered,
                open + other.open,
                answeringMillis + other.answeringMillis);
    }

    /** The messages that count. */
    public long counted() {
        return inTime + late + unanswered;
    }

    /** Those that spoil the metric. */
    public long missed() {
        return late + unanswered;
    }

    /** The share of the missed ones in percent, to a tenth; null when none counts. */
    public BigDecimal missedPercent() {
        return counted() == 0
                ? null
                : BigDecimal.valueOf(missed() * HUNDRED).divide(BigDecimal.valueOf(counted()), 1, RoundingMode.HALF_UP);
    }

    /** How long an answer took on average; null when there was none. */
    public Duration average() {
        long answered = inTime + late;
        return answered == 0 ? null : Duration.ofMillis(answeringMillis / answered);
    }
}
