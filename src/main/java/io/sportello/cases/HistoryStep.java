package io.sportello.cases;

/** What an activity of an imported history means for a case; {@code rules/cases/history-activities.dmn} says which does. */
public enum HistoryStep {
    /** The case was opened. */
    OPENED,
    /** Somebody took it in charge, which is its first answer. */
    TAKEN,
    /** It waited for the seller; the house clock stood still. */
    WAITING,
    /** It waited for the marketplace; the house clock stood still. */
    WAITING_MARKETPLACE,
    /** It was solved. */
    RESOLVED,
    /** It was not solved after all. */
    REOPENED,
    /** Nothing more was to happen. */
    CLOSED
}
