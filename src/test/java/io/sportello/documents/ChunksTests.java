package io.sportello.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.documents.Chunks.Written;
import io.sportello.subjects.Subject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class ChunksTests {

    private static final long NO_LIMIT = Long.MAX_VALUE;

    private Chunks chunks;

    @BeforeEach
    void emptyDatabaseWithOneDocument() {
        var database = new DriverManagerDataSource(
                "jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=PostgreSQL;DB_CLOSE_DELAY=-1", "sa", "");
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/documents/V5_1__documents.sql"))
                .execute(database);
        JdbcTemplate jdbc = new JdbcTemplate(database);
        jdbc.update("insert into document values (1, 'import/I-1', 's', 'f', 't', 0, '', current_timestamp, 'u')");
        chunks = new Chunks(jdbc);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, Chunks.SIZE - 1, Chunks.SIZE, Chunks.SIZE + 1, 3 * Chunks.SIZE, 1_000_000})
    void givesBackWhatWasStored(int size) throws Exception {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        Written written = chunks.write(1, new ByteArrayInputStream(content), NO_LIMIT);
        assertThat(written.size()).isEqualTo(size);
        assertThat(written.sha256())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
        try (InputStream stored = chunks.read(documentOf(written))) {
            assertThat(stored.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void readsOnFromTheMiddle() throws IOException {
        byte[] content = new byte[2 * Chunks.SIZE];
        content[Chunks.SIZE + 7] = 42;
        Written written = chunks.write(1, new ByteArrayInputStream(content), NO_LIMIT);
        try (InputStream stored = chunks.read(documentOf(written))) {
            assertThat(stored.skip(Chunks.SIZE + 7)).isEqualTo(Chunks.SIZE + 7);
            assertThat(stored.read()).isEqualTo(42);
            assertThat(stored.skip(NO_LIMIT)).isEqualTo(Chunks.SIZE - 8);
            assertThat(stored.read()).isEqualTo(-1);
        }
    }

    @Test
    void refusesWhatIsLargerThanTheLimit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        assertThatThrownBy(() -> chunks.write(1, endless, 1_000_000))
                .isInstanceOf(DocumentRefused.class)
                .hasMessage("document.too-large");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> chunks.write(1, InputStream.nullInputStream(), NO_LIMIT))
                .isInstanceOf(DocumentRefused.class)
                .hasMessage("document.empty");
    }

    @Test
    void tellsTheTypeOfTheContent() throws IOException {
        byte[] content = "<?xml version='1.0'?><a/>".getBytes(StandardCharsets.UTF_8);
        assertThat(chunks.write(1, new ByteArrayInputStream(content), NO_LIMIT).mediaType())
                .isEqualTo("application/xml");
    }

    private static DocumentView documentOf(Written written) {
        return new DocumentView(
                1,
                new Subject("import", "I-1"),
                "s",
                "f",
                written.mediaType(),
                written.size(),
                written.sha256(),
                Instant.EPOCH,
                "u",
                false);
    }
}
