package io.sportello.marketplace.reports;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.marketplace.reports.ReportItem.Stated;
import io.sportello.returns.ReportedReturn;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripTests {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MMM-uuuu", Locale.ENGLISH);
    private static final ZoneId ROME = ZoneId.of("Europe/Rome");

    record Row(String rma, String name, LocalDate requested, int quantity, BigDecimal amount) {}

    @Provide
    Arbitrary<List<Row>> rows() {
        Arbitrary<String> rmas = Arbitraries.strings()
                .withCharRange('A', 'Z')
                .withCharRange('0', '9')
                .ofMinLength(1)
                .ofMaxLength(40);
        Arbitrary<String> names = Arbitraries.strings()
                .withChars("abcäöüßéèàñÑŒ€'\"&<>;,=+-@#[]{}|\\/ %日本語")
                .ofMaxLength(120)
                .map(String::strip);
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 4000).map(back -> LocalDate.of(2026, 11, 24)
                .minusDays(back));
        Arbitrary<BigDecimal> amounts = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("9999999.99"))
                .ofScale(2);
        return Combinators.combine(rmas, names, days, Arbitraries.integers().between(1, 500), amounts)
                .as(Row::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 60)
    void readsFromTheFlatFileWhatWasWritten(@ForAll("rows") List<Row> rows, @ForAll boolean comma) {
        String text = Reports.HEADER
                + rows.stream()
                        .map(row -> Reports.row(
                                row.rma(),
                                row.name(),
                                DATE.format(row.requested()),
                                String.valueOf(row.quantity()),
                                comma
                                        ? row.amount().toPlainString().replace('.', ',')
                                        : row.amount().toPlainString(),
                                "CR-DEFECTIVE"))
                        .collect(Collectors.joining());
        assertSame(rows, Reports.read(text));
    }

    @Property(tries = 60)
    void readsFromTheXmlWhatWasWritten(@ForAll("rows") List<Row> rows) {
        String text = Reports.envelope(rows.stream()
                .map(row -> Reports.element(
                        row.rma(),
                        escaped(row.name()),
                        row.requested().atStartOfDay(ROME).toInstant().toString(),
                        String.valueOf(row.quantity()),
                        row.amount().toPlainString(),
                        "CR-DEFECTIVE"))
                .toArray(String[]::new));
        assertSame(rows, Reports.read(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static void assertSame(List<Row> rows, List<ReportItem> items) {
        assertThat(items).allMatch(Stated.class::isInstance);
        assertThat(items.stream().map(item -> row(((Stated) item).reported())).toList())
                .isEqualTo(rows);
    }

    private static Row row(ReportedReturn read) {
        ReportedReturn.Line line = read.lines().get(0);
        Instant requested = read.requestedAt();
        return new Row(
                read.amazonRmaId(),
                line.name() == null ? "" : line.name(),
                requested.atZone(ROME).toLocalDate(),
                line.quantity(),
                read.orderAmount());
    }
}
