package io.sportello.cases;

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
        long solutionsLate) {}
