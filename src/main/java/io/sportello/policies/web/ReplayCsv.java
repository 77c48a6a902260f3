package io.sportello.policies.web;

import io.sportello.documents.Csv;
import io.sportello.policies.replay.AnswerChange;
import io.sportello.policies.replay.ReplayCase;
import io.sportello.policies.replay.ReplayCaseFilter;
import io.sportello.policies.replay.ReplayReading;
import io.sportello.policies.replay.ReplayView;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;

/** Writes the cases of a replay as CSV, page by page; texts that a spreadsheet would run as a formula are made harmless. */
@Component
class ReplayCsv {

    private static final int PAGE = 1_000;
    private static final String[] COLUMNS = {
        "decision",
        "subject",
        "seller",
        "decided-at",
        "kind",
        "version",
        "row-then",
        "row-now",
        "then",
        "now",
        "amount",
        "currency"
    };

    private final ReplayReading replays;

    ReplayCsv(ReplayReading replays) {
        this.replays = replays;
    }

    void write(ReplayView replay, ReplayCaseFilter filter, Writer out) throws IOException {
        CSVPrinter printer =
                CSVFormat.RFC4180.builder().setHeader(COLUMNS).get().print(out);
        long after = 0;
        List<ReplayCase> page = replays.cases(replay, filter, after, PAGE);
        while (!page.isEmpty()) {
            for (ReplayCase one : page) {
                printer.printRecord(row(one));
            }
            after = page.get(page.size() - 1).decision();
            page = replays.cases(replay, filter, after, PAGE);
        }
        printer.flush();
    }

    private static Object[] row(ReplayCase one) {
        return new Object[] {
            one.decision(),
            one.subject(),
            Csv.harmless(one.sellerId()),
            one.decidedAt(),
            one.kind(),
            one.version(),
            one.then(),
            one.now() == 0 ? "" : one.now(),
            answers(one, AnswerChange::then),
            answers(one, AnswerChange::now),
            one.amount() == null ? null : one.amount().toPlainString(),
            one.currency()
        };
    }

    private static String answers(ReplayCase one, Function<AnswerChange, Object> side) {
        return Csv.harmless(one.changes().stream()
                .map(change -> change.output() + "=" + text(side.apply(change)))
                .collect(Collectors.joining("; ")));
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }
}
