package io.sportello.feedback;

/** Why the marketplace takes a feedback away, or strikes it through (help 20231, 201101660). */
public enum Ground {
    /** Obscene or profane language. */
    OBSCENE,
    /** Personal information of the seller's people. */
    PERSONAL,
    /** The whole comment is a product review. */
    PRODUCT,
    /** The whole comment is about a delivery that the marketplace answers for. */
    DELIVERY,
    /** None of the marketplace's grounds. */
    NONE
}
