package io.sportello.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.marketplace.reports.ReportItem;
import io.sportello.marketplace.reports.ReportItem.FeedbackStated;
import io.sportello.marketplace.reports.ReportItem.Rejected;
import io.sportello.marketplace.reports.ReportItem.Stated;
import io.sportello.marketplace.reports.Reports;
import io.sportello.returns.ReportedReturn;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleReportsTests {

    private static final Instant NOW = Reports.ITALY.now();
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    @ParameterizedTest
    @CsvSource({
        "bottega-aurora.xml, 10, 0",
        "bottega-aurora.tsv, 10, 2",
        "nordlicht-audio.xml, 8, 1",
        "nordlicht-audio.tsv, 8, 1"
    })
    void haveSomeRowsThatAreRejected(String name, int stated, int rejected) {
        List<ReportItem> items = read(name);
        assertThat(items.stream().filter(Stated.class::isInstance)).hasSize(stated);
        assertThat(items.stream().filter(Rejected.class::isInstance)).hasSize(rejected);
    }

    @ParameterizedTest
    @CsvSource({"bottega-aurora, 56", "nordlicht-audio, 36"})
    void haveFeedbackWithoutARejectedRow(String seller, int stated) {
        assertThat(read(seller + ".feedback.tsv")).hasSize(stated).allSatisfy(item -> assertThat(item)
                .isInstanceOf(FeedbackStated.class));
    }

    @Test
    void letClocksRunOutSoonAndOverdue() {
        List<Instant> pending = Stream.of("bottega-aurora.xml", "nordlicht-audio.xml")
                .flatMap(name -> read(name).stream())
                .filter(Stated.class::isInstance)
                .map(item -> ((Stated) item).reported())
                .filter(reported -> reported.status().equals("Pending"))
                .map(ReportedReturn::requestedAt)
                .toList();
        assertThat(pending.stream().filter(at -> at.isBefore(NOW.minusSeconds(24 * 3600))))
                .hasSizeBetween(1, 3);
        assertThat(pending.stream()
                        .filter(at -> at.isAfter(NOW.minusSeconds(24 * 3600)))
                        .filter(at -> at.isBefore(NOW.minusSeconds(20 * 3600))))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void writesDatesAsEachFormatDoes() {
        SampleReport report = new SampleReport("{{d-0d}} {{d-1d}} {{t-3h12m}} {{s-20d}}");
        assertThat(report.at(NOW, ROME)).isEqualTo("24-Nov-2026 23-Nov-2026 2026-11-24T07:48:00Z 11/4/26");
    }

    private static List<ReportItem> read(String name) {
        return Reports.read(SampleReports.template(name).at(NOW, ROME));
    }
}
