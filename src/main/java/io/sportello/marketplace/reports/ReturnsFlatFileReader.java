package io.sportello.marketplace.reports;

import io.sportello.marketplace.reports.DelimitedLines.Row;
import io.sportello.marketplace.reports.ReportItem.Stated;
import java.io.IOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Reads {@code GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE}, a row a line of a return. */
class ReturnsFlatFileReader extends FlatFileReader {

    private static final Set<Field> ARTICLE = Collections.unmodifiableSet(EnumSet.of(Field.SKU, Field.ASIN));
    private static final List<Set<Field>> REQUIRED = List.of(
            Set.of(Field.ORDER_ID),
            Set.of(Field.REQUEST_DATE),
            Set.of(Field.AMAZON_RMA),
            Set.of(Field.QUANTITY),
            ARTICLE);

    private final ReturnStatement statement;

    ReturnsFlatFileReader(TextSource source, ReturnStatement statement) throws IOException {
        super(source, REQUIRED);
        this.statement = statement;
    }

    @Override
    ReportItem item(Row row, Values values) {
        return new Stated(row.number(), statement.read(values, List.of(values)), row.raw());
    }
}
