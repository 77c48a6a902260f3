package io.sportello.returns.web;

import io.sportello.documents.Csv;
import io.sportello.returns.ReturnPage;
import io.sportello.returns.ReturnQueries;
import io.sportello.returns.ReturnQuery;
import io.sportello.returns.ReturnView;
import java.io.IOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** Writes returns as CSV, page by page; texts that a spreadsheet would run as a formula are made harmless. */
@Component
class ReturnCsv {

    private static final String[] COLUMNS = {
        "return",
        "seller",
        "marketplace",
        "order-id",
        "amazon-rma-id",
        "article",
        "reason",
        "paid",
        "currency",
        "requested-at",
        "status",
        "answer",
        "refund"
    };
    private final ReturnQueries returns;

    ReturnCsv(ReturnQueries returns) {
        this.returns = returns;
    }

    void write(ReturnQuery query, Writer out) throws IOException {
        CSVPrinter printer =
                CSVFormat.RFC4180.builder().setHeader(COLUMNS).get().print(out);
        ReturnQuery next = query;
        while (next != null) {
            ReturnPage page = returns.find(next);
            for (ReturnView row : page.items()) {
                printer.printRecord(row(row));
            }
            next = page.next() == null ? null : next.after(page.next());
        }
        printer.flush();
    }

    private static Object[] row(ReturnView one) {
        return new Object[] {
            one.number(),
            one.sellerId(),
            one.marketplace(),
            one.orderId(),
            Csv.harmless(one.amazonRmaId()),
            Csv.harmless(one.title()),
            Csv.harmless(one.lines().get(0).reasonCode()),
            one.orderAmount(),
            one.currency(),
            one.requestedAt(),
            one.status(),
            one.answer(),
            one.refundTotal()
        };
    }
}
