package io.sportello.marketplace.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.marketplace.reports.ReportItem.Rejected;
import io.sportello.marketplace.reports.ReportItem.Stated;
import io.sportello.returns.ReportedReturn;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnsXmlReaderTests {

    @Test
    void readsEveryElement() {
        ReportedReturn read = stated(Reports.envelope(Reports.element("RMA1", "Lamp &amp; shade")), 0);
        assertThat(read.orderId()).isEqualTo("407-5583921-6642718");
        assertThat(read.requestedAt()).isEqualTo(Instant.parse("2026-11-20T09:15:00Z"));
        assertThat(read.labelCost()).isEqualByComparingTo("4.50");
        assertThat(read.currency()).isEqualTo("EUR");
        assertThat(read.carrier()).isEqualTo("KURIER_ESCHE");
        assertThat(read.aToZClaim()).isFalse();
        assertThat(read.lines().get(0).name()).isEqualTo("Lamp & shade");
        assertThat(read.lines().get(0).reasonCode()).isEqualTo("CR-DEFECTIVE");
    }

    @Test
    void readsAllArticlesOfAReturn() {
        String two = Reports.element("RMA1", "Lamp")
                .replace(
                        "<order_id>",
                        "<item_details><asin>B02</asin><return_quantity>3</return_quantity></item_details><order_id>");
        assertThat(stated(Reports.envelope(two), 0).lines())
                .extracting(ReportedReturn.Line::quantity)
                .containsExactly(1, 3);
    }

    @Test
    void ignoresWhatItDoesNotKnow() {
        String more = Reports.element("RMA1", "Lamp")
                .replace("<order_id>", "<extra><order_id>999-0000000-0000000</order_id></extra><order_id>")
                .replace("<asin>", "<colour code='1'>red</colour><!-- x --><asin>");
        assertThat(stated(Reports.envelope(more), 0).orderId()).isEqualTo("407-5583921-6642718");
    }

    @Test
    void takesWhatStandsBeforeTheBreakOfATruncatedFile() {
        String whole = Reports.envelope(
                Reports.element("RMA1", "A"), Reports.element("RMA2", "B"), Reports.element("RMA3", "C"));
        List<ReportItem> items = Reports.read(whole.substring(0, whole.indexOf("RMA3")));
        assertThat(items).hasSize(3);
        assertThat(items.subList(0, 2)).allMatch(Stated.class::isInstance);
        assertThat(items.get(2)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo("reject.broken");
            assertThat(rejected.line()).isEqualTo(11);
            assertThat(rejected.raw()).contains("<item_name>C</item_name>");
        });
    }

    @Test
    void takesWhatStandsBeforeTheBreakOfATruncatedArchive() {
        StringBuilder returns = new StringBuilder();
        for (int i = 0; i < 500; i++) {
            returns.append(Reports.element("RMA" + Math.abs(i * 7919 % 100003), "Article " + i * 31));
        }
        byte[] packed = Reports.gzip(Reports.envelope(returns.toString()).getBytes(StandardCharsets.UTF_8));
        List<ReportItem> items = Reports.read(Arrays.copyOf(packed, packed.length * 2 / 3));
        assertThat(items).hasSizeGreaterThan(10);
        assertThat(items.get(items.size() - 1))
                .isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.reason())
                        .isEqualTo("reject.broken"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE AmazonEnvelope [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>",
                "<!DOCTYPE AmazonEnvelope [<!ENTITY file SYSTEM \"file:///etc/passwd\">]>",
                "<!DOCTYPE AmazonEnvelope SYSTEM \"http://127.0.0.1:9/evil.dtd\">"
            })
    void refusesDocumentTypesWithTheirEntities(String doctype) {
        String text = Reports.envelope(Reports.element("RMA1", "&c;&file;")).replace("?>", "?>" + doctype);
        assertThatThrownBy(() -> Reports.read(text)).hasMessage("import.refused.dtd");
    }

    @Test
    void doesNotResolveEntitiesWithoutADocumentTypeEither() {
        ReportedReturn read = stated(Reports.envelope(Reports.element("RMA1", "Caf&eacute;")), 0);
        assertThat(read.lines().get(0).name()).isEqualTo("Caf&eacute;");
    }

    @ParameterizedTest
    @CsvSource({
        "<html><body>Sign in</body></html>, import.refused.root",
        "<a>, import.refused.root",
        "<<<, import.refused.not-xml",
        "<AmazonEnvelope><MessageType>OrderReport</MessageType></AmazonEnvelope>, import.refused.message-type"
    })
    void refusesXmlThatIsNoReturnsReport(String text, String reason) {
        assertThatThrownBy(() -> Reports.read(text)).hasMessage(reason);
    }

    @Test
    void refusesAnArchiveNamedXml() {
        assertThatThrownBy(() -> Reports.read(new byte[] {0x50, 0x4b, 3, 4, 20, 0, 0, 0}))
                .hasMessage("import.refused.zip");
    }

    @Test
    void refusesBinaries() {
        assertThatThrownBy(() -> Reports.read(new byte[] {0x7f, 'E', 'L', 'F', 0, 1, 2}))
                .hasMessage("import.refused.binary");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "<![CDATA[%s]]>"})
    void rejectsTenMegabytesInOneFieldAndReadsOn(String form) {
        String huge = form.formatted("x>".repeat(5_000_000));
        List<ReportItem> items =
                Reports.read(Reports.envelope(Reports.element("RMA1", huge), Reports.element("RMA2", "Cup")));
        assertThat(items.get(0)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.field()).isEqualTo("item_name");
            assertThat(rejected.reason()).isEqualTo("reject.too-long");
        });
        assertThat(items.get(1)).isInstanceOf(Stated.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!-- %s -->", "<a b='%s'/>", "<![CDATA[%s]]>"})
    void stopsAtMarkupWithoutEnd(String form) {
        String huge = form.formatted("x>".repeat(12_000_000));
        List<ReportItem> items = Reports.read(Reports.envelope(Reports.element("RMA1", "Cup"), huge));
        assertThat(items.get(0)).isInstanceOf(Stated.class);
        assertThat(items.get(1)).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.reason())
                .isEqualTo("reject.broken"));
    }

    @Test
    void stopsAtElementsNestedWithoutEnd() {
        List<ReportItem> items = Reports.read(
                Reports.envelope(Reports.element("RMA1", "Cup"), Reports.element("RMA2", "<a>".repeat(100_000))));
        assertThat(items).hasSize(2);
        assertThat(items.get(1)).isInstanceOf(Rejected.class);
    }

    @Test
    void survivesStrayControlCharacters() {
        assertThat(Reports.read(Reports.envelope(Reports.element("RMA1", "A\u0003B"), Reports.element("RMA2", "C"))))
                .hasSize(2)
                .allMatch(Stated.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({
        "1970-01-01T00:00:00Z, 1, 5, return_request_date, reject.date-past",
        "2026-11-20T09:15:00Z, 1, -5.00, order_amount, reject.amount-negative",
        "2026-11-20T09:15:00Z, 0, 5.00, return_quantity, reject.quantity"
    })
    void rejectsAReturnAndNamesTheElement(String date, String quantity, String amount, String field, String reason) {
        List<ReportItem> items = Reports.read(Reports.envelope(
                Reports.element("RMA1", "A", date, quantity, amount, "CR-X"), Reports.element("RMA2", "B")));
        assertThat(items.get(0)).isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.line()).isEqualTo(6);
            assertThat(rejected.field()).isEqualTo(field);
            assertThat(rejected.reason()).isEqualTo(reason);
        });
        assertThat(items.get(1)).isInstanceOf(Stated.class);
    }

    @Test
    void readsAnEnvelopeWithoutReturns() {
        assertThat(Reports.read(Reports.envelope())).isEmpty();
    }

    private static ReportedReturn stated(String text, int index) {
        return ((Stated) Reports.read(text).get(index)).reported();
    }
}
