package io.sportello.marketplace.reports;

import java.util.Iterator;

/**
 * A report's items in the order of the file, read as they are asked for. Damage ends the iteration with a rejected item
 * that says where; nothing before it is lost. At most one item is in memory.
 */
public interface ReportReader extends Iterator<ReportItem>, AutoCloseable {

    @Override
    void close();
}
