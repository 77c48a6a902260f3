package io.sportello.marketplace;

/** How a report file came in. */
public enum Channel {
    PAGE,
    API,
    FOLDER,
    SAMPLE
}
