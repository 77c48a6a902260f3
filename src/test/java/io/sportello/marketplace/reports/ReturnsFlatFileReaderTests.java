package io.sportello.marketplace.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.marketplace.reports.ReportItem.Rejected;
import io.sportello.marketplace.reports.ReportItem.Stated;
import io.sportello.returns.ReportedReturn;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnsFlatFileReaderTests {

    @Test
    void readsEveryColumn() {
        ReportedReturn read = stated(Reports.HEADER + Reports.row("DkQ7xRRMA", "Headphones, \"black\""));
        assertThat(read.marketplace()).isEqualTo("IT");
        assertThat(read.amazonRmaId()).isEqualTo("DkQ7xRRMA");
        assertThat(read.merchantRmaId()).isNull();
        assertThat(read.orderId()).isEqualTo("407-5583921-6642718");
        assertThat(read.requestedAt()).isEqualTo(Instant.parse("2026-11-19T23:00:00Z"));
        assertThat(read.status()).isEqualTo("Approved");
        assertThat(read.aToZClaim()).isFalse();
        assertThat(read.prime()).isTrue();
        assertThat(read.labelCost()).isEqualByComparingTo("4.50");
        assertThat(read.orderAmount()).isEqualByComparingTo("79.90");
        assertThat(read.orderQuantity()).isEqualTo(1);
        assertThat(read.deliveredBackOn()).isNull();
        assertThat(read.lines()).singleElement().satisfies(line -> {
            assertThat(line.name()).isEqualTo("Headphones, \"black\"");
            assertThat(line.quantity()).isEqualTo(1);
            assertThat(line.refundedAmount()).isEqualByComparingTo("0.00");
            assertThat(line.category()).isEqualTo("Electronics");
            assertThat(line.orderItemId()).isEqualTo("40755839216642");
        });
    }

    @Test
    void findsColumnsByNameInAnyOrderAndSpelling() {
        String text =
                """
                return_quantity\tASIN\tAMAZON-RMA-ID\tsomething new\torder-id\tReturn Request Date
                2\tB01\tRMA1\twhatever\t407-5583921-6642718\t2026-11-20T10:00:00+0100
                """;
        assertThat(stated(text)).satisfies(read -> {
            assertThat(read.lines().get(0).quantity()).isEqualTo(2);
            assertThat(read.requestedAt()).isEqualTo(Instant.parse("2026-11-20T09:00:00Z"));
            assertThat(read.status()).isNull();
            assertThat(read.orderAmount()).isNull();
        });
    }

    @Test
    void takesRowsShorterThanTheHeader() {
        String row = Reports.row("RMA1", "Lamp");
        String shortened = row.substring(0, row.indexOf("\tY\tC-Returns")) + "\n";
        assertThat(stated(Reports.HEADER + shortened).orderAmount()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void takesEveryLineEnd(String end) {
        String text =
                (Reports.HEADER + Reports.row("RMA1", "Lamp") + "\n" + Reports.row("RMA2", "Cup")).replace("\n", end);
        assertThat(Reports.read(text)).extracting(ReportItem::line).containsExactly(2L, 4L);
    }

    @ParameterizedTest
    @CsvSource({
        "20-Nov-2026, 1, -5.00, Order Amount, reject.amount-negative",
        "20-Nov-2026, 1, (5.00), Order Amount, reject.amount-negative",
        "20-Nov-2026, 1, '5,00,1', Order Amount, reject.amount",
        "20-Nov-2026, 1, =1+1, Order Amount, reject.amount",
        "20-Nov-2026, 1, 99999999999.00, Order Amount, reject.amount-large",
        "20-Nov-2026, 0, 5, Return quantity, reject.quantity",
        "20-Nov-2026, -1, 5, Return quantity, reject.quantity",
        "20-Nov-2026, 1.5, 5, Return quantity, reject.quantity",
        "20-Nov-2026, , 5, Return quantity, reject.missing",
        "01-Jan-1970, 1, 5, Return request date, reject.date-past",
        "30-Nov-2026, 1, 5, Return request date, reject.date-future",
        "31-Feb-2026, 1, 5, Return request date, reject.date",
        "soon, 1, 5, Return request date, reject.date",
        "11/12/2026, 1, 5, Return request date, reject.date",
    })
    void rejectsARowAndNamesWhatIsWrong(String date, String quantity, String amount, String field, String reason) {
        String text = Reports.HEADER
                + Reports.row("RMA1", "Lamp", date, quantity == null ? "" : quantity, amount, "CR-DEFECTIVE")
                + Reports.row("RMA2", "Cup");
        List<ReportItem> items = Reports.read(text);
        assertThat(items.get(0)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.line()).isEqualTo(2);
            assertThat(rejected.field()).isEqualTo(field);
            assertThat(rejected.reason()).isEqualTo(reason);
            assertThat(rejected.raw()).contains("RMA1");
        });
        assertThat(items.get(1)).isInstanceOf(Stated.class);
    }

    @Test
    void rejectsAnOrderNumberThatIsNone() {
        String text = Reports.HEADER + Reports.row("RMA1", "Lamp").replace("407-5583921-6642718", "407-558-66");
        assertThat(Reports.read(text).get(0))
                .isInstanceOfSatisfying(
                        Rejected.class, rejected -> assertThat(rejected.value()).isEqualTo("407-558-66"));
    }

    @Test
    void rejectsTenMegabytesInOneFieldAndReadsOn() {
        String text = Reports.HEADER + Reports.row("RMA1", "x".repeat(10_000_000)) + Reports.row("RMA2", "Cup");
        List<ReportItem> items = Reports.read(text);
        assertThat(items.get(0)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.field()).isEqualTo("Item Name");
            assertThat(rejected.reason()).isEqualTo("reject.too-long");
            assertThat(rejected.raw()).hasSizeLessThanOrEqualTo(ReportItem.RAW_LIMIT);
        });
        assertThat(items.get(1)).isInstanceOf(Stated.class);
    }

    @Test
    void keepsReasonCodesItDoesNotKnow() {
        String text = Reports.HEADER + Reports.row("RMA1", "Lamp", "20-Nov-2026", "1", "5", "CR-NEVER-SEEN");
        assertThat(stated(text).lines().get(0).reasonCode()).isEqualTo("CR-NEVER-SEEN");
    }

    @Test
    void refusesAFileWithoutTheColumnsItNeedsAndNamesThem() {
        assertThatThrownBy(() -> Reports.read("return-date\torder-id\tsku\tasin\n2026-11-01\tx\ty\tz\n"))
                .isInstanceOfSatisfying(ReportRefused.class, refused -> {
                    assertThat(refused).hasMessage("import.refused.columns");
                    assertThat(refused.detail()).isEqualTo("Return request date, Amazon RMA ID, Return quantity");
                });
    }

    @Test
    void refusesAFileThatIsNoTable() {
        assertThatThrownBy(() -> Reports.read("Order ID;Return request date;Amazon RMA ID\n"))
                .hasMessage("import.refused.no-table");
    }

    private static ReportedReturn stated(String text) {
        return ((Stated) Reports.read(text).get(0)).reported();
    }
}
