package io.sportello.cases;

import java.time.Duration;

/**
 * What a case's clock came to.
 *
 * @param events how many events the file has of it
 * @param answer time from opening to the first answer, as it passed; null when there was none
 * @param answerCounted the same in working hours
 * @param answerLate whether the answer came after its time, or never
 * @param counted working hours in which it was support's turn, all rounds together
 * @param paused time in which somebody else had to move, as it passed
 * @param reopened how often it was reopened
 * @param solved whether it was solved in the end
 * @param solutionLate whether a round took longer than it may
 */
record HistoryFigures(
        int events,
        Duration answer,
        Duration answerCounted,
        boolean answerLate,
        Duration counted,
        Duration paused,
        int reopened,
        boolean solved,
        boolean solutionLate) {}
