package io.sportello.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.documents.DocumentRefused;
import io.sportello.documents.Documents;
import io.sportello.documents.ImportStatus;
import io.sportello.marketplace.reports.Reports;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.Workflow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.TransientDataAccessResourceException;

@ImportTest
class ReportImportsTests {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    ReportImports imports;

    @Autowired
    Documents documents;

    @Autowired
    IntakeDouble intake;

    @Autowired
    EngineJobs jobs;

    @Autowired
    Workflow workflow;

    @Autowired
    MovableClock clock;

    @Autowired
    SellerFixture sellers;

    private String seller;

    @BeforeEach
    void aSellerOfItsOwn() {
        seller = "importer-" + NUMBER.incrementAndGet();
        sellers.seller(seller, "Importer", "IT", Locale.ITALIAN, "Europe/Rome");
    }

    @AfterEach
    void calm() {
        intake.calm();
    }

    @Test
    void takesEveryRowInAndKeepsTheRawFile() throws IOException {
        String file = table(1, 23);
        ImportView done = imported(file);
        assertThat(done.status()).isEqualTo(ImportStatus.DONE);
        assertThat(done.fresh()).isEqualTo(23);
        assertThat(done.rejected()).isZero();
        assertThat(done.percent()).isEqualTo(100);
        assertThat(done.reportType()).isEqualTo("GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE");
        assertThat(intake.taken(seller)).hasSize(23);
        try (var raw = As.support(() -> documents.open(done.documentId()))) {
            assertThat(new String(raw.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(file);
        }
    }

    @Test
    void endsTheProcessAsImported() {
        ImportView done = imported(table(1, 12));
        assertThat(workflow.whereabouts(subject(done))).hasValueSatisfying(where -> {
            assertThat(where.ended()).isTrue();
            assertThat(where.done()).contains("imported", "more").doesNotContain("refused", "import-failed");
        });
    }

    @Test
    void changesNothingWhenTheSameReportComesAgain() {
        imported(table(1, 12));
        ImportView again = imported(table(1, 12));
        assertThat(again.fresh()).isZero();
        assertThat(again.changed()).isZero();
        assertThat(again.unchanged()).isEqualTo(12);
    }

    @Test
    void takesFromAnOverlappingReportOnlyWhatIsNew() {
        imported(table(1, 8));
        ImportView overlapping = imported(table(5, 12).replace("Article 6\t", "Article six\t"));
        assertThat(overlapping.fresh()).isEqualTo(4);
        assertThat(overlapping.changed()).isEqualTo(1);
        assertThat(overlapping.unchanged()).isEqualTo(3);
    }

    @Test
    void countsARepeatedLineAsUnchanged() {
        String row = row(1);
        ImportView done = imported(Reports.HEADER + row + row);
        assertThat(done.fresh()).isEqualTo(1);
        assertThat(done.unchanged()).isEqualTo(1);
    }

    @Test
    void rejectsWhatTheFeatureRefusesAndTakesTheRest() {
        String contradiction = row(3).replace("407-5583921-6642718", "407-0000000-0000000");
        ImportView done = imported(table(1, 4) + contradiction + row(5) + row(6));
        assertThat(done.fresh()).isEqualTo(6);
        assertThat(done.rejected()).isEqualTo(1);
        assertThat(rejectsOf(done)).singleElement().satisfies(reject -> {
            assertThat(reject.line()).isEqualTo(6);
            assertThat(reject.field()).isEqualTo("Order ID");
            assertThat(reject.value()).isEqualTo("407-0000000-0000000");
            assertThat(reject.reason()).isEqualTo("reject.other-order");
        });
    }

    @Test
    void rejectsARowThatFailsUnexpectedlyAndTakesTheRest() {
        Set<String> guilty = Set.of(rma(3), rma(4), rma(9));
        intake.before(reported -> {
            if (guilty.contains(reported.amazonRmaId())) {
                throw new IllegalStateException("A bug");
            }
        });
        ImportView done = imported(table(1, 12));
        assertThat(done.status()).isEqualTo(ImportStatus.DONE);
        assertThat(done.fresh()).isEqualTo(9);
        assertThat(rejectsOf(done)).hasSize(3).allMatch(reject -> reject.reason()
                .equals("reject.internal"));
    }

    @Test
    void losesAndDoublesNothingWhenTheDatabaseFailsInTheMiddle() {
        AtomicInteger failures = new AtomicInteger();
        intake.before(reported -> {
            if (reported.amazonRmaId().equals(rma(8)) && failures.getAndIncrement() < 2) {
                throw new TransientDataAccessResourceException("The disk is full");
            }
        });
        ImportView received = received(table(1, 23));
        jobs.runDue();
        assertThat(get(received)).satisfies(half -> {
            assertThat(half.status()).isEqualTo(ImportStatus.RUNNING);
            assertThat(half.rows()).isEqualTo(5);
        });
        assertThat(intake.taken(seller)).hasSize(5);
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofHours(1));
            jobs.runDue();
        }
        assertThat(get(received).fresh()).isEqualTo(23);
        assertThat(intake.taken(seller)).hasSize(23);
        assertThat(intake.takes(rma(7))).isEqualTo(1);
    }

    @Test
    void triesARowAgainThatSomebodyElseWasChanging() {
        AtomicInteger collisions = new AtomicInteger();
        intake.before(reported -> {
            if (reported.amazonRmaId().equals(rma(2)) && collisions.getAndIncrement() < 2) {
                throw new CannotAcquireLockException("Somebody works on it");
            }
        });
        assertThat(imported(table(1, 6)).fresh()).isEqualTo(6);
    }

    @Test
    void keepsTheFilesOfOneSellerInTheirOrder() {
        ImportView first = received(table(1, 12));
        ImportView second = received(table(1, 3));
        assertThat(workflow.whereabouts(subject(second))).isEmpty();
        jobs.runDue();
        assertThat(get(first).fresh()).isEqualTo(12);
        assertThat(get(second).unchanged()).isEqualTo(3);
    }

    @Test
    void refusesAFileThatIsNoReportAndKeepsIt() throws IOException {
        ImportView refused = imported("PK\u0003\u0004 not xml at all");
        assertThat(refused.status()).isEqualTo(ImportStatus.REFUSED);
        assertThat(refused.reason()).isEqualTo("import.refused.zip");
        assertThat(workflow.whereabouts(subject(refused)).orElseThrow().done())
                .contains("refused")
                .doesNotContain("imported");
        try (var raw = As.support(() -> documents.open(refused.documentId()))) {
            assertThat(raw.readAllBytes()).hasSize(19);
        }
        assertThat(imported(table(1, 2)).fresh()).isEqualTo(2);
    }

    @Test
    void mentionsReasonCodesThatAreNotDocumented() {
        ImportView done = imported(Reports.HEADER + row(1).replace("CR-DEFECTIVE", "CR-HUMS"));
        assertThat(done.fresh()).isEqualTo(1);
        assertThat(done.notices()).containsExactly(new ImportNotice("import.notice.reason-code", "CR-HUMS"));
    }

    @Test
    void saysWhereATruncatedFileBreaksOff() {
        String whole = Reports.envelope(Reports.element(rma(1), "A"), Reports.element(rma(2), "B"));
        ImportView done = imported(whole.substring(0, whole.indexOf("<order_id>", whole.indexOf(rma(1)))));
        assertThat(done.status()).isEqualTo(ImportStatus.DONE);
        assertThat(done.fresh()).isEqualTo(1);
        assertThat(done.rejected()).isEqualTo(1);
        assertThat(done.notices()).extracting(ImportNotice::key).containsExactly("import.notice.broken");
    }

    @Test
    void storesNothingOfAnEmptyFile() {
        assertThatThrownBy(() -> received("")).isInstanceOf(DocumentRefused.class);
        assertThat(As.support(() -> imports.newest(seller, Long.MAX_VALUE, 10))).isEmpty();
    }

    @Test
    void hidesImportsFromOtherSellers() {
        ImportView mine = imported(table(1, 1));
        String other = "other-" + seller;
        sellers.seller(other, "Other", "IT", Locale.ITALIAN, "Europe/Rome");
        assertThatThrownBy(() -> As.seller(other, () -> imports.get(mine.id()))).isInstanceOf(SubjectNotFound.class);
        assertThatThrownBy(() -> As.seller(other, () -> imports.rejects(mine.id(), 0, 5)))
                .isInstanceOf(SubjectNotFound.class);
        assertThatThrownBy(() -> As.seller(other, () -> documents.get(mine.documentId())))
                .isInstanceOf(SubjectNotFound.class);
        assertThatThrownBy(() -> As.seller(other, () -> receive(table(1, 1)))).isInstanceOf(SubjectNotFound.class);
        assertThat(As.seller(other, () -> imports.newest(null, Long.MAX_VALUE, 10)))
                .isEmpty();
        assertThat(As.seller(seller, () -> imports.newest(null, Long.MAX_VALUE, 10)))
                .hasSize(1);
    }

    private ImportView imported(String file) {
        ImportView received = received(file);
        jobs.runDue();
        return get(received);
    }

    private ImportView received(String file) {
        return As.support(() -> receive(file));
    }

    private ImportView receive(String file) throws IOException {
        byte[] content = file.getBytes(StandardCharsets.UTF_8);
        return imports.receive(seller, null, "returns.txt", new ByteArrayInputStream(content), Channel.PAGE);
    }

    private ImportView get(ImportView one) {
        return As.support(() -> imports.get(one.id()));
    }

    private List<RejectView> rejectsOf(ImportView one) {
        return As.support(() -> imports.rejects(one.id(), 0, 50));
    }

    private static Subject subject(ImportView one) {
        return new Subject("import", "I-" + one.id());
    }

    private String table(int from, int to) {
        StringBuilder table = new StringBuilder(Reports.HEADER);
        for (int i = from; i <= to; i++) {
            table.append(row(i));
        }
        return table.toString();
    }

    private String row(int number) {
        return Reports.row(rma(number), "Article " + number);
    }

    private String rma(int number) {
        return seller + "-" + number + "-RRMA";
    }
}
