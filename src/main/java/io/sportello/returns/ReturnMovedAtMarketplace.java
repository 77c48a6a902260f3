package io.sportello.returns;

import io.sportello.subjects.Subject;

/**
 * A later report states that a return went on at the marketplace while it was open here.
 *
 * @param subject the return
 * @param step what happened there
 */
public record ReturnMovedAtMarketplace(Subject subject, Step step) {

    /** The steps the marketplace reports. */
    public enum Step {
        AUTHORISED,
        GOODS_DELIVERED_BACK,
        SETTLED
    }
}
