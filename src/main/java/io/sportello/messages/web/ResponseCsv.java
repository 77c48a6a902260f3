package io.sportello.messages.web;

import io.sportello.documents.Csv;
import io.sportello.messages.CountedMessage;
import io.sportello.messages.CountedPage;
import io.sportello.messages.ResponseOutcome;
import io.sportello.messages.ResponseQuery;
import io.sportello.messages.ResponseTimes;
import java.io.IOException;
import java.io.Writer;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** Writes the messages behind the response metric as CSV, page by page, so that memory holds one page only. */
@Component
class ResponseCsv {

    private static final int PAGE = 500;
    private static final String[] COLUMNS = {
        "message",
        "seller",
        "marketplace",
        "order-id",
        "subject",
        "received-at",
        "answer-due",
        "answered-at",
        "answer-minutes",
        "outcome"
    };

    private final ResponseTimes times;

    ResponseCsv(ResponseTimes times) {
        this.times = times;
    }

    void write(ResponseQuery query, Set<ResponseOutcome> outcomes, CountedPage first, Writer out) throws IOException {
        CSVPrinter printer =
                CSVFormat.RFC4180.builder().setHeader(COLUMNS).get().print(out);
        CountedPage page = first;
        while (page != null) {
            for (CountedMessage one : page.items()) {
                printer.printRecord(row(one));
            }
            page = page.next() == null ? null : times.messages(query, outcomes, page.next(), PAGE);
        }
        printer.flush();
    }

    /** The first page, read before anything is written: what is refused must not look like an empty file. */
    CountedPage first(ResponseQuery query, Set<ResponseOutcome> outcomes) {
        return times.messages(query, outcomes, null, PAGE);
    }

    private static Object[] row(CountedMessage one) {
        return new Object[] {
            one.thread(),
            one.sellerId(),
            one.marketplace(),
            Csv.harmless(one.orderId()),
            Csv.harmless(one.title()),
            one.receivedAt(),
            one.answerDue(),
            one.answeredAt(),
            one.took() == null ? null : one.took().toMinutes(),
            one.outcome()
        };
    }
}
