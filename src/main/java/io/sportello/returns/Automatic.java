package io.sportello.returns;

/** Which return requests are authorised without a person. */
public enum Automatic {
    /** None: a person decides each. */
    NONE,
    /** Those within the window and the marketplace's policy. */
    IN_POLICY,
    /** All. */
    ALL
}
