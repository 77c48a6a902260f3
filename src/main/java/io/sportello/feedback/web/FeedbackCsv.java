package io.sportello.feedback.web;

import io.sportello.documents.Csv;
import io.sportello.feedback.FeedbackPage;
import io.sportello.feedback.FeedbackQueries;
import io.sportello.feedback.FeedbackQuery;
import io.sportello.feedback.FeedbackView;
import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** Writes feedback as CSV, page by page; texts that a spreadsheet would run as a formula are made harmless. */
@Component
class FeedbackCsv {

    private static final String[] COLUMNS = {
        "feedback",
        "seller",
        "marketplace",
        "order-id",
        "given-on",
        "rating",
        "comment",
        "response",
        "standing",
        "dispute",
        "request-due"
    };

    private final FeedbackQueries feedback;

    FeedbackCsv(FeedbackQueries feedback) {
        this.feedback = feedback;
    }

    void write(FeedbackQuery query, Writer out) throws IOException {
        CSVPrinter printer =
                CSVFormat.RFC4180.builder().setHeader(COLUMNS).get().print(out);
        FeedbackQuery next = query;
        while (next != null) {
            FeedbackPage page = feedback.find(next);
            for (FeedbackView one : page.items()) {
                printer.printRecord(row(one));
            }
            next = page.next() == null ? null : next.after(page.next());
        }
        printer.flush();
    }

    private static Object[] row(FeedbackView one) {
        return new Object[] {
            one.number(),
            one.sellerId(),
            one.marketplace(),
            Csv.harmless(one.orderId()),
            one.givenOn(),
            one.rating(),
            Csv.harmless(one.comment()),
            Csv.harmless(one.response()),
            one.standing(),
            one.status(),
            one.requestDue()
        };
    }
}
