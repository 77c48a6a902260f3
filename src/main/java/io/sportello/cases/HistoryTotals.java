package io.sportello.cases;

import java.time.Duration;

/**
 * The figures of an import; averages are in seconds and null when there is nothing to average.
 *
 * @param cases how many cases count
 * @param answered how many had an answer
 * @param averageAnswerSeconds from opening to the first answer, as time passed
 * @param averageAnswerCountedSeconds the same in working hours
 * @param answersLate answers that came after their time, or never
 * @param averageCountedSeconds working hours in which it was support's turn
 * @param averagePausedSeconds time in which somebody else had to move
 * @param reopened cases that were reopened
 * @param solved cases that were solved
 * @param solutionsLate cases that took longer than they may
 */
public record HistoryTotals(
        long cases,
        long answered,
        Double averageAnswerSeconds,
        Double averageAnswerCountedSeconds,
        long answersLate,
        Double averageCountedSeconds,
        Double averagePausedSeconds,
        long reopened,
        long solved,
        long solutionsLate) {

    /** From opening to the first answer on average, or null. */
    public Duration averageAnswer() {
        return length(averageAnswerSeconds);
    }

    /** The same in working hours, or null. */
    public Duration averageAnswerCounted() {
        return length(averageAnswerCountedSeconds);
    }

    /** Working hours in which it was support's turn on average, or null. */
    public Duration averageCounted() {
        return length(averageCountedSeconds);
    }

    /** Time in which somebody else had to move on average, or null. */
    public Duration averagePaused() {
        return length(averagePausedSeconds);
    }

    private static Duration length(Double seconds) {
        return seconds == null ? null : Duration.ofSeconds(Math.round(seconds));
    }
}
