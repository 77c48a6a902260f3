package io.sportello.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import io.sportello.EngineJobs;
import io.sportello.SportelloTest;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.navigation.Standing;
import io.sportello.navigation.Standing.Level;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@SportelloTest
class ImportsStandingTests {

    @Autowired
    ImportsStanding imports;

    @Autowired
    ReportImports reports;

    @Autowired
    SellerFixture sellers;

    @Autowired
    EngineJobs jobs;

    @Autowired
    JdbcTemplate jdbc;

    private final String seller = "st-" + UUID.randomUUID().toString().substring(0, 18);

    @BeforeEach
    void aSeller() {
        sellers.seller(seller, "Standing", "IT", Locale.ITALIAN, "Europe/Rome");
    }

    @Test
    void tellsOfFilesThatAreReadAndOfThoseThatFailed() throws Exception {
        assertThat(standing()).isEqualTo(expected(Level.FINE, "done", 0, 0));
        long id = receive();
        assertThat(standing()).isEqualTo(expected(Level.FINE, "running", 1, 1));
        jobs.runDue();
        assertThat(standing()).isEqualTo(expected(Level.FINE, "done", 1, 1));

        jdbc.update("update report_import set status = 'FAILED' where id = ?", id);
        assertThat(standing()).isEqualTo(expected(Level.WATCH, "failed", 1, 1));
    }

    private static Standing expected(Level level, String words, long count, long total) {
        return new Standing("imports", "/imports", "file-import", level, words, count, total);
    }

    private Standing standing() {
        return As.call(As.supportOf(seller), imports::standing);
    }

    private long receive() throws IOException {
        byte[] content = "no report".getBytes(StandardCharsets.UTF_8);
        return As.call(
                        As.supportOf(seller),
                        () -> reports.receive(seller, null, "a.txt", new ByteArrayInputStream(content), Channel.PAGE))
                .id();
    }
}
