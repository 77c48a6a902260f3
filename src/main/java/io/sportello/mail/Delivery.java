package io.sportello.mail;

/**
 * What came of an attempt to hand a mail over.
 *
 * @param result what
 * @param trouble why, or null when it went well
 */
record Delivery(Result result, Trouble trouble) {

    /** What can come of it. */
    enum Result {
        SENT,
        FILED,
        NOT_YET,
        REFUSED,
        UNKNOWN
    }

    static Delivery sent() {
        return new Delivery(Result.SENT, null);
    }

    static Delivery filed() {
        return new Delivery(Result.FILED, null);
    }
}
