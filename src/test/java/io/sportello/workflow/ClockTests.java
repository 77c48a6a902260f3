package io.sportello.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The clock everything reads. */
class ClockTests {

    private final Clock clock = new WorkflowConfiguration().clock();

    @Test
    void tellsNothingThatTheDatabasesWouldRound() {
        assertThat(Stream.generate(clock::instant).limit(100))
                .allSatisfy(instant -> assertThat(instant).isEqualTo(instant.truncatedTo(ChronoUnit.MILLIS)));
    }
}
