package io.sportello.returns;

import java.math.BigDecimal;
import java.util.List;

/**
 * What the inspection of returned goods found.
 *
 * @param outboundShipping what the buyer paid for the shipment out, zero or more
 * @param lines one a line of the return
 */
public record Inspection(BigDecimal outboundShipping, List<Line> lines) {

    /**
     * What was found of one article.
     *
     * @param lineId the return's line
     * @param condition how it came back
     * @param price what the buyer paid for the quantity returned, zero or more
     * @param orderItemId the order line, where known
     * @param note what a second person should know, or null
     */
    public record Line(long lineId, ItemCondition condition, BigDecimal price, String orderItemId, String note) {}
}
