package io.sportello.cases;

import java.time.Duration;

/**
 * What the imported history of a case came to; times are in seconds.
 *
 * @param number of the case, such as {@code C-1001}
 * @param externalId what the file calls it
 * @param events how many events the file has of it
 * @param answerSeconds from opening to the first answer as time passed, or null
 * @param answerCountedSeconds the same in working hours, or null
 * @param answerLate whether the answer came after its time, or never
 * @param countedSeconds working hours in which it was support's turn
 * @param pausedSeconds time in which somebody else had to move
 * @param reopened how often it was reopened
 * @param solved whether it was solved in the end
 * @param solutionLate whether it took longer than it may
 */
public record CaseHistoryView(
        String number,
        String externalId,
        int events,
        Long answerSeconds,
        Long answerCountedSeconds,
        boolean answerLate,
        long countedSeconds,
        long pausedSeconds,
        int reopened,
        boolean solved,
        boolean solutionLate) {

    /** From opening to the first answer as time passed, or null. */
    public Duration answer() {
        return answerSeconds == null ? null : Duration.ofSeconds(answerSeconds);
    }

    /** Working hours in which it was support's turn. */
    public Duration counted() {
        return Duration.ofSeconds(countedSeconds);
    }

    /** Time in which somebody else had to move. */
    public Duration paused() {
        return Duration.ofSeconds(pausedSeconds);
    }
}
