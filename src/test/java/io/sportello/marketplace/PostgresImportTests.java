package io.sportello.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.EngineJobs;
import io.sportello.SportelloPostgresTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.documents.Documents;
import io.sportello.documents.ImportStatus;
import io.sportello.marketplace.reports.Reports;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Files, their import into real returns, and the turn-taking of imports, on PostgreSQL. */
@SportelloPostgresTest
class PostgresImportTests {

    @Autowired
    ReportImports imports;

    @Autowired
    Documents documents;

    @Autowired
    EngineJobs jobs;

    @Autowired
    SellerFixture sellers;

    @BeforeEach
    void twoSellers() {
        sellers.twoSellers();
    }

    @Test
    void takesBothFormatsIn() {
        ImportView table = received(Reports.HEADER
                + Reports.row("PG1", "Lamp")
                + Reports.row("PG2", "Cup", "20-Nov-2026", "1", "-5", "CR-X"));
        ImportView xml = received(Reports.envelope(Reports.element("PG1", "Lamp"), Reports.element("PG3", "Jug")));
        jobs.runDue();
        assertThat(get(table)).satisfies(done -> {
            assertThat(done.status()).isEqualTo(ImportStatus.DONE);
            assertThat(done.fresh()).isEqualTo(1);
            assertThat(done.rejected()).isEqualTo(1);
        });
        assertThat(get(xml)).satisfies(done -> {
            assertThat(done.status()).isEqualTo(ImportStatus.DONE);
            assertThat(done.fresh()).isEqualTo(1);
        });
    }

    @Test
    void givesAFileOfManyChunksBack() throws IOException {
        String text = Reports.HEADER + "\n".repeat(700_000);
        ImportView one = received(text);
        try (InputStream raw = As.support(() -> documents.open(one.documentId()))) {
            assertThat(new String(raw.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(text);
        }
    }

    private ImportView received(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        return As.support(() ->
                imports.receive(SellerFixture.AURORA, null, "returns", new ByteArrayInputStream(content), Channel.API));
    }

    private ImportView get(ImportView one) {
        return As.support(() -> imports.get(one.id()));
    }
}
