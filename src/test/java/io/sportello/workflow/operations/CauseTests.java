package io.sportello.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CauseTests {

    @ParameterizedTest
    @CsvSource({
        "java.net.ConnectException: Connection refused, unreachable",
        "java.net.SocketTimeoutException: Read timed out, unreachable",
        "org.springframework.orm.ObjectOptimisticLockingFailureException: Row was updated, conflict",
        "org.springframework.dao.DataIntegrityViolationException: null not allowed, data",
        "org.h2.jdbc.JdbcSQLNonTransientConnectionException: Database is closed, database",
        "io.sportello.subjects.SubjectNotFound: Not found: return R-1, gone",
        "java.nio.file.NoSuchFileException: /data/outbox, file",
        "org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException: Cannot find property, expression",
        "java.lang.NullPointerException, program",
        "com.example.SomethingElse: what, other"
    })
    void saysInPlainWordsWhatTheErrorMeans(String trace, String kind) {
        assertThat(Cause.of("message", trace + "\n\tat some.Place").kind()).isEqualTo(kind);
    }

    @Test
    void looksForTheErrorThatBeganIt() {
        String trace =
                """
                java.lang.IllegalArgumentException: could not send
                \tat some.Place
                Caused by: org.example.Wrapped: it was wrapped
                \tat some.Place
                Caused by: java.net.UnknownHostException: mail.example
                \tat some.Place""";
        assertThat(Cause.of("could not send", trace).kind()).isEqualTo("unreachable");
    }

    @Test
    void knowsWhatTheEngineSays() {
        assertThat(Cause.of("Unknown property used in expression: ${x}. Cause: …", "")
                        .kind())
                .isEqualTo("expression");
        assertThat(Cause.of("ENGINE-02004 No outgoing sequence flow for the element with id 'g'", "")
                        .kind())
                .isEqualTo("gateway");
        assertThat(Cause.of(null, null)).isEqualTo(new Cause("other", "", ""));
    }
}
