package io.sportello.marketplace.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.marketplace.reports.ReportItem.Health;
import io.sportello.marketplace.reports.ReportItem.Rejected;
import io.sportello.performance.ReportedHealth;
import io.sportello.performance.ReportedMetric;
import io.sportello.performance.TargetCondition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Performance reports, old and new: known names and unknown ones, and what is no such report. */
class HealthReadersTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final String RANGE =
            "\"reportingDateRange\": {\"reportingDateFrom\": \"2026-09-25T00:00Z\", \"reportingDateTo\": \"2026-11-23T23:59Z\"}";
    private static final String JSON =
            """
            {"accountStatuses": [{"marketplaceId": "APJ6JRA9NG5V4", "status": "NORMAL"},
                                 {"marketplaceId": "A1PA6795UKMFR9", "status": "AT_RISK"}],
             "performanceMetrics": [{
               "marketplaceId": "APJ6JRA9NG5V4",
               "orderDefectRate": {
                 "mfn": {%1$s, "orderCount": 5390, "orderWithDefects": {"count": 10, "status": "GOOD"},
                         "claims": {"count": 4, "status": "NONE"}, "fulfillmentType": "mfn", "status": "GOOD",
                         "rate": 0.009, "targetValue": 0.01, "targetCondition": "LESS_THAN"},
                 "afn": {%1$s, "status": "NONE"}},
               "prefulfillmentCancelRate": {%1$s, "cancellationCount": 5, "status": "GOOD", "rate": 0.005,
                         "targetValue": 0.025, "targetCondition": "LESS_THAN"},
               "listingPolicyViolations": {%1$s, "defectsCount": 8, "status": "BAD", "targetValue": 0,
                         "targetCondition": "EQUALS"},
               "accountHealthRating": {"ahrStatus": "GREAT", "ahrScore": 312, %1$s},
               "warningState": [{"warningType": "spammingSellerMessaging", "status": "BAD"}],
               "brandNewMetric": {%1$s, "status": "SPARKLING", "rate": "n/a", "colour": {"shade": "blue"}},
               "aPlainWord": "yes", "nothing": null
             }]}
            """
                    .formatted(RANGE);

    @Test
    void readsEachMarketplaceWithItsStatus() throws IOException {
        List<ReportItem> items = read(JSON);
        assertThat(items).hasSize(2);
        ReportedHealth italy = health(items.get(0));
        assertThat(italy.marketplace()).isEqualTo("IT");
        assertThat(italy.accountStatus()).isEqualTo("NORMAL");
        assertThat(italy.asOf()).isEqualTo("2026-11-23T23:59:00Z");
        assertThat(items.get(0).line()).isEqualTo(1);
        assertThat(health(items.get(1))).isEqualTo(new ReportedHealth("DE", "AT_RISK", null, List.of()));
    }

    @Test
    void readsAMetricAsItIsStated() throws IOException {
        ReportedMetric defects = metric("orderDefectRate.mfn");
        assertThat(defects.rate()).isEqualTo("0.009");
        assertThat(defects.target()).isEqualTo("0.01");
        assertThat(defects.condition()).isEqualTo(TargetCondition.LESS_THAN);
        assertThat(defects.status()).isEqualTo("GOOD");
        assertThat(defects.from()).isEqualTo("2026-09-25T00:00:00Z");
        assertThat(defects.details())
                .containsEntry("orderCount", "5390")
                .containsEntry("claims.count", "4")
                .containsEntry("claims.status", "NONE");
        assertThat(metric("listingPolicyViolations").count()).isEqualTo(8);
        assertThat(metric("accountHealthRating").details()).containsEntry("ahrScore", "312");
    }

    @Test
    void knowsTheNamesThatItsOwnDescriptionMisspells() throws IOException {
        assertThat(metric("preFulfillmentCancellationRate").rate()).isEqualTo("0.005");
        assertThat(metric("warningStates.spammingSellerMessaging").status()).isEqualTo("BAD");
    }

    @Test
    void keepsWhatNobodyKnows() throws IOException {
        ReportedMetric unknown = metric("brandNewMetric");
        assertThat(unknown.status()).isEqualTo("SPARKLING");
        assertThat(unknown.rate()).isNull();
        assertThat(unknown.details()).containsEntry("rate", "n/a").containsEntry("colour.shade", "blue");
        assertThat(metric("aPlainWord").details()).containsEntry("value", "yes");
    }

    @Test
    void aMarketplaceThatDoesNotExistIsRejected() throws IOException {
        List<ReportItem> items =
                read("{\"performanceMetrics\": [\n{\"marketplaceId\": \"NOWHERE\", \"a\": {\"status\": \"GOOD\"}}]}");
        assertThat(items).singleElement().isInstanceOfSatisfying(Rejected.class, rejected -> {
            assertThat(rejected.reason()).isEqualTo("reject.marketplace");
            assertThat(rejected.value()).isEqualTo("NOWHERE");
            assertThat(rejected.line()).isEqualTo(2);
        });
    }

    @Test
    void anAccountWithoutMarketplaceIsTheFiles() throws IOException {
        assertThat(health(read("{\"performanceMetrics\": [{\"a\": {\"status\": \"GOOD\"}}]}")
                                .get(0))
                        .marketplace())
                .isEqualTo("IT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "123456789012345678901234567890", "\"<b>\"", "[1, [2]]", "true"})
    void aRateThatIsNoPlainNumberIsKeptAsItsText(String rate) throws IOException {
        ReportedMetric odd = health(
                        read("{\"performanceMetrics\": [{\"a\": {\"status\": \"x\", \"rate\": " + rate + "}}]}")
                                .get(0))
                .metrics()
                .get(0);
        assertThat(odd.rate()).isNull();
        assertThat(odd.details()).isNotEmpty();
    }

    @Test
    void aPeriodThatEndsInTheFutureIsAsOfNow() throws IOException {
        String text = JSON.replace("2026-11-23T23:59Z", "2031-01-01T00:00Z");
        assertThat(health(read(text).get(0)).asOf()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"performanceMetrics\": [", "{'a': 1}", "{\"performanceMetrics\": [}]}"})
    void whatBreaksOffIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(ReportRefused.class).hasMessage("import.refused.not-json");
    }

    @Test
    void anotherJsonIsRefused() {
        assertThatThrownBy(() -> read("{\"orders\": []}"))
                .isInstanceOf(ReportRefused.class)
                .hasMessage("import.refused.not-health");
        String deep = "{\"performanceMetrics\": " + "[".repeat(500) + "]".repeat(500) + "}";
        assertThatThrownBy(() -> read(deep)).isInstanceOf(ReportRefused.class);
        String endless = "{\"performanceMetrics\": [], \"a\": \"" + "x".repeat(5 * 1024 * 1024) + "\"}";
        assertThatThrownBy(() -> read(endless))
                .isInstanceOf(ReportRefused.class)
                .hasMessage("import.refused.too-long");
    }

    @Test
    void readsTheOlderXmlWithItsTimeFrames() throws IOException {
        ReportedHealth account = health(read(XML).get(0));
        assertThat(account.marketplace()).isEqualTo("IT");
        assertThat(account.metrics())
                .extracting(ReportedMetric::key)
                .containsExactly("v1.orderDefectMetrics.30", "v1.orderDefectMetrics.90", "v1.responseTimeMetrics.7");
        ReportedMetric responses = account.metrics().get(2);
        assertThat(responses.details())
                .containsEntry("responseTimeGreaterThan24Hours", "2")
                .containsEntry("averageResponseTimeInHours", "5.2");
        assertThat(account.metrics().get(0).details()).containsEntry("negativeFeedbacks.count", "3");
        assertThat(account.asOf()).isEqualTo("2026-11-23T00:00:00Z");
    }

    @Test
    void noEntityOfAnXmlIsResolved() {
        String bomb = "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><sellerPerformanceReports>&b;"
                + "</sellerPerformanceReports>";
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(ReportRefused.class).hasMessage("import.refused.dtd");
        assertThatThrownBy(() -> read("<sellerPerformanceReports>" + "<a>".repeat(300)))
                .isInstanceOf(ReportRefused.class);
    }

    @Test
    void whatBreaksOffAfterAnAccountIsSaid() throws IOException {
        List<ReportItem> items = read(XML.replace("</sellerPerformanceReports>", "<a"));
        assertThat(items).hasSize(2);
        assertThat(items.get(1)).isInstanceOfSatisfying(Rejected.class, rejected -> assertThat(rejected.reason())
                .isEqualTo("reject.broken"));
    }

    private static final String XML =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <sellerPerformanceReports>
              <sellerPerformanceReport>
                <orderDefects>
                  <orderDefectMetrics><timeFrame><start>2026-10-24</start><end>2026-11-23</end></timeFrame>
                    <negativeFeedbacks><count>3</count></negativeFeedbacks><a_z_claims><count>1</count></a_z_claims>
                  </orderDefectMetrics>
                  <orderDefectMetrics><timeFrame><start>2026-08-25</start><end>2026-11-23</end></timeFrame>
                    <negativeFeedbacks><count>7</count></negativeFeedbacks>
                  </orderDefectMetrics>
                </orderDefects>
                <buyerSellerContactResponseTimeMetrics>
                  <responseTimeMetrics><timeFrame><start>2026-11-16</start><end>2026-11-23</end></timeFrame>
                    <responseUnder24Hours>40</responseUnder24Hours>
                    <responseTimeGreaterThan24Hours>2</responseTimeGreaterThan24Hours>
                    <averageResponseTimeInHours>5.2</averageResponseTimeInHours>
                  </responseTimeMetrics>
                </buyerSellerContactResponseTimeMetrics>
              </sellerPerformanceReport>
            </sellerPerformanceReports>
            """;

    private static ReportedMetric metric(String key) throws IOException {
        return health(read(JSON).get(0)).metrics().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static ReportedHealth health(ReportItem item) {
        return ((Health) item).reported();
    }

    private static List<ReportItem> read(String text) throws IOException {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        ReportFile file = ReportFile.recognise(new ByteArrayInputStream(content));
        ReportContext context = new ReportContext("IT", ZoneOffset.UTC, NOW);
        List<ReportItem> items = new ArrayList<>();
        try (ReportReader reader = file.open(new ByteArrayInputStream(content), context)) {
            reader.forEachRemaining(items::add);
        }
        return items;
    }
}
