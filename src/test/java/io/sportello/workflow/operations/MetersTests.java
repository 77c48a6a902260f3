package io.sportello.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.sportello.MovableClock;
import io.sportello.SportelloTest;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFixture;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SportelloTest
class MetersTests {

    @Autowired
    MeterRegistry meters;

    @Autowired
    ProcessFixture fixture;

    @Autowired
    ManagementService management;

    @Autowired
    MovableClock clock;

    private final String process = "m-" + UUID.randomUUID().toString().substring(0, 18);

    @Test
    void countJobsThatWaitTooLongAndThoseThatFailed() {
        fixture.deploy(process, ProcessFixture.booking(process));
        double failed = read("sportello.jobs.failed");
        fixture.start(process, new Subject("probe", process), Map.of());
        String job = management
                .createJobQuery()
                .processDefinitionKey(process)
                .singleResult()
                .getId();

        double waiting = read("sportello.jobs.waiting");
        clock.advance(Duration.ofSeconds(61));
        assertThat(read("sportello.jobs.waiting")).isGreaterThan(waiting);
        double late = read("sportello.jobs.waiting");

        management.setJobRetries(job, 0);
        assertThat(read("sportello.jobs.failed")).isEqualTo(failed + 1);
        assertThat(read("sportello.jobs.waiting")).isEqualTo(late - 1);
    }

    private double read(String name) {
        return meters.get(name).gauge().value();
    }
}
