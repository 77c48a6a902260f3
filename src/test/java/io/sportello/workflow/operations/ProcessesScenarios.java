package io.sportello.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sportello.MovableClock;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.tasks.Drill;
import io.sportello.tasks.TaskView;
import io.sportello.workflow.ProcessFixture;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How many stand where in each version of a process, on whichever database. */
abstract class ProcessesScenarios {

    @Autowired
    ProcessFixture fixture;

    @Autowired
    Drill drill;

    @Autowired
    Processes processes;

    @Autowired
    OverdueWork overdue;

    @Autowired
    ManagementService management;

    @Autowired
    MovableClock clock;

    private final String unique = UUID.randomUUID().toString().substring(0, 18);
    private final String process = "v-" + unique;

    @Test
    void countsWhatRunsInEachVersion() {
        fixture.deploy(process, ProcessFixture.booking(process));
        start("a");
        start("b");
        assertThat(processes.get(process).behind()).isZero();
        fixture.deploy(
                process, Bpmn.createExecutableProcess(process).startEvent().done());

        ProcessSummary found = processes.get(process);

        assertThat(found.versions()).extracting(DeployedVersion::version).containsExactly(2, 1);
        assertThat(found.versions()).extracting(DeployedVersion::running).containsExactly(0, 2);
        assertThat(found.running()).isEqualTo(2);
        assertThat(found.behind()).isEqualTo(2);
        assertThat(Processes.version(found, null).version()).isEqualTo(2);
        assertThat(Processes.version(found, 1).running()).isEqualTo(2);
        assertThatExceptionOfType(SubjectNotFound.class).isThrownBy(() -> Processes.version(found, 3));
        assertThatExceptionOfType(SubjectNotFound.class).isThrownBy(() -> processes.get("none"));
    }

    @Test
    void countsFailedJobsWhereTheyFailed() {
        fixture.deploy(process, ProcessFixture.booking(process));
        start("a");
        String definition = processes.get(process).versions().get(0).definition();
        assertThat(processes.elements(definition)).containsExactly(new ElementCount("book-it", "Book it", 1, 0, 0));

        management
                .createJobQuery()
                .processDefinitionKey(process)
                .list()
                .forEach(job -> management.setJobRetries(job.getId(), 0));

        assertThat(processes.elements(definition)).containsExactly(new ElementCount("book-it", "Book it", 1, 0, 1));
        assertThat(processes.get(process).failed()).isEqualTo(1);
    }

    @Test
    void countsTimersThatShouldHaveFired() {
        fixture.deploy(
                process,
                Bpmn.createExecutableProcess(process)
                        .startEvent()
                        .intermediateCatchEvent("deadline")
                        .name("Deadline")
                        .timerWithDate("${due}")
                        .endEvent()
                        .done());
        Instant due = clock.instant().plus(Duration.ofHours(1));
        fixture.start(process, new Subject("probe", unique), Map.of("due", Date.from(due)));
        String definition = processes.get(process).versions().get(0).definition();
        long before = overdue.notTaken();

        clock.moveTo(due.plus(OverdueWork.GRACE));
        assertThat(processes.get(process).overdue()).isZero();
        clock.advance(Duration.ofSeconds(1));

        assertThat(processes.get(process).overdue()).isEqualTo(1);
        assertThat(processes.elements(definition)).containsExactly(new ElementCount("deadline", "Deadline", 1, 1, 0));
        assertThat(overdue.notTaken()).isGreaterThan(before);
    }

    @Test
    void countsTasksPastTheirDueDate() {
        // no other test's task is due at this moment
        Instant due = clock.instant().plus(Duration.ofMillis(4_017_123)).truncatedTo(ChronoUnit.MILLIS);
        TaskView task = drill.begin(Drill.auroras(), due);
        clock.moveTo(due);
        long before = processes.get(task.process()).overdue();
        long there = overdueAt(task);

        clock.moveTo(due.plusMillis(1));

        assertThat(processes.get(task.process()).overdue()).isEqualTo(before + 1);
        assertThat(overdueAt(task)).isEqualTo(there + 1);
        drill.withdraw(task.subject());
        assertThat(overdueAt(task)).isEqualTo(there);
    }

    private long overdueAt(TaskView task) {
        String definition = processes.get(task.process()).versions().get(0).definition();
        return processes.elements(definition).stream()
                .filter(at -> at.element().equals(task.task()))
                .mapToLong(ElementCount::overdue)
                .sum();
    }

    @Test
    void listsWhatStandsAtAnElementPageByPage() {
        fixture.deploy(process, ProcessFixture.booking(process));
        for (int i = 0; i <= Processes.PAGE; i++) {
            start("n" + i);
        }
        String definition = processes.get(process).versions().get(0).definition();

        assertThat(processes.running(definition, null, 1).shown()).hasSize(Processes.PAGE);
        assertThat(processes.running(definition, null, 1).more()).isTrue();
        assertThat(processes.running(definition, null, 2).shown()).hasSize(1);
        assertThat(processes.running(definition, "book-it", 2).shown()).hasSize(1);
        assertThat(processes.running(definition, "wait", 1).shown()).isEmpty();
    }

    private void start(String name) {
        fixture.start(process, new Subject("probe", unique + name), Map.of());
    }
}
