package io.sportello.marketplace.mail;

/** How sure it is that a mail is what it says. */
public enum Sureness {
    /** The receiving server proved that the marketplace sent it, and nothing in it contradicts: it may move deadlines and money. */
    PROVEN,
    /** Nothing contradicts, but nothing proves it either: it may be shown and answered, and moves neither. */
    STATED,
    /** Something contradicts: a person has to look at it first. */
    DOUBTFUL
}
