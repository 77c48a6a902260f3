package io.sportello.marketplace.reports;

import io.sportello.feedback.ReportedFeedback;
import io.sportello.marketplace.reports.DelimitedLines.Row;
import io.sportello.marketplace.reports.ReportItem.FeedbackStated;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads {@code GET_SELLER_FEEDBACK_DATA}, a row a feedback. Who gave it is not read: nobody needs the address. */
class SellerFeedbackReader extends FlatFileReader {

    private static final List<Set<Field>> REQUIRED =
            List.of(Set.of(Field.GIVEN_ON), Set.of(Field.RATING), Set.of(Field.ORDER_ID));

    /** By these, which no report of returns has, the file is known. */
    private static final Set<Field> TELLING = Set.of(Field.RATING, Field.COMMENTS);

    private static final int LONGEST = 4000;
    private static final int ROWS_AHEAD = 500;

    private final String marketplace;
    private final ShortDates dates;

    SellerFeedbackReader(TextSource source, ReportContext context) throws IOException {
        super(source, REQUIRED);
        this.marketplace = context.marketplace();
        this.dates = new ShortDates(context, ahead(Field.GIVEN_ON, ROWS_AHEAD));
    }

    /** Whether a file's first line is this report's. */
    static boolean hasHeader(String line) {
        return Arrays.stream(line.split("\t", -1))
                .map(Field::named)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet())
                .containsAll(TELLING);
    }

    @Override
    ReportItem item(Row row, Values values) {
        ReportedFeedback reported = new ReportedFeedback(
                marketplace,
                values.required(Field.ORDER_ID, values.orderId()),
                values.required(Field.GIVEN_ON, values.date(Field.GIVEN_ON, dates)),
                values.required(Field.RATING, values.stars(Field.RATING)),
                values.text(Field.COMMENTS, LONGEST),
                values.text(Field.RESPONSE, LONGEST));
        return new FeedbackStated(row.number(), reported, row.raw());
    }
}
