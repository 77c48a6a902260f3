package io.sportello.returns;

import java.util.List;

/** Outbound port: the marketplace's file format for refunds. */
public interface RefundFeedFormat {

    /** The feed type to choose at the marketplace. */
    String feedType();

    /** The file, ready to upload. */
    byte[] write(List<RefundRow> rows);
}
