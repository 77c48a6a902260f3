package io.sportello.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.sportello.accounts.As;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.journal.Visibility;
import io.sportello.subjects.Subject;
import io.sportello.workflow.ProcessFixture;
import io.sportello.workflow.Workflow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.batch.Batch;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What runs in an old version is moved to the new one, on whichever database. */
abstract class MigrationScenarios {

    @Autowired
    ProcessFixture fixture;

    @Autowired
    Processes processes;

    @Autowired
    MigrationPreviews previews;

    @Autowired
    Migrations migrations;

    @Autowired
    MigrationOutcomes outcomes;

    @Autowired
    RunStore runs;

    @Autowired
    Workflow workflow;

    @Autowired
    Journal journal;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    private final String unique = UUID.randomUUID().toString().substring(0, 18);
    private final String process = "g-" + unique;
    private final Subject first = new Subject("probe", unique + "a");
    private final Subject second = new Subject("probe", unique + "b");

    @BeforeEach
    void twoVersions() {
        fixture.deploy(
                process,
                Bpmn.createExecutableProcess(process)
                        .startEvent()
                        .receiveTask("first")
                        .name("First")
                        .message("first-" + unique)
                        .receiveTask("second")
                        .name("Second")
                        .message("second-" + unique)
                        .endEvent()
                        .done());
        fixture.start(process, first, Map.of());
        fixture.start(process, second, Map.of());
        goOn("first", second);
        fixture.deploy(
                process,
                Bpmn.createExecutableProcess(process)
                        .startEvent()
                        .receiveTask("first")
                        .name("First")
                        .message("first-" + unique)
                        .receiveTask("later")
                        .name("Later")
                        .message("second-" + unique)
                        .serviceTask("extra")
                        .name("Extra")
                        .camundaExpression("${true}")
                        .endEvent("end")
                        .done());
    }

    private void goOn(String message, Subject subject) {
        Boolean delivered =
                transaction.execute(status -> workflow.correlate(message + "-" + unique, subject, Map.of()));
        assertThat(delivered).isTrue();
    }

    @Test
    void saysWhatWouldMoveAndWhatWouldStay() {
        MigrationPreview preview = preview(Map.of());

        assertThat(preview.movable()).isEqualTo(1);
        assertThat(preview.stuck()).isEqualTo(1);
        assertThat(preview.steps())
                .containsExactlyInAnyOrder(
                        new MigrationStep("first", "First", 1, "first", false, List.of()),
                        new MigrationStep("second", "Second", 1, null, false, List.of()));
        assertThat(preview.targets())
                .extracting(MigrationPreview.StepChoice::element)
                .containsExactly("extra", "first", "later");
    }

    @Test
    void takesAChoiceForAStepWithoutCounterpart() {
        MigrationPreview preview = preview(Map.of("second", "later"));

        assertThat(preview.valid()).isTrue();
        assertThat(preview.movable()).isEqualTo(2);
        assertThat(preview.stuck()).isZero();
        assertThat(preview(Map.of("second", "nowhere", "none", "later", "first", "later"))
                        .movable())
                .isEqualTo(1);
    }

    @Test
    void saysWhyAChoiceIsNotPossible() {
        MigrationPreview preview = preview(Map.of("second", "extra"));

        assertThat(preview.valid()).isFalse();
        assertThat(preview.steps())
                .filteredOn(step -> step.element().equals("second"))
                .singleElement()
                .satisfies(step -> assertThat(step.problems())
                        .extracting(MigrationProblem::kind)
                        .contains("type"));
        refuses("workflow.migration.refused.choice", Map.of("second", "extra"), 2);
    }

    @Test
    void movesThemAndTellsOfEachWhatBecameOfIt() {
        long run = start(Map.of("second", "later"), 2);
        assertThat(outcomesOf(run)).containsExactlyInAnyOrder(Outcome.WAITING, Outcome.WAITING);

        work(run);

        assertThat(outcomesOf(run)).containsExactlyInAnyOrder(Outcome.DONE, Outcome.DONE);
        assertThat(workflow.whereabouts(first).orElseThrow().version()).isEqualTo(2);
        assertThat(workflow.whereabouts(second).orElseThrow().active()).containsExactly("later");
        assertThat(told(first)).singleElement().satisfies(entry -> {
            assertThat(entry.visibility()).isEqualTo(Visibility.STAFF);
            assertThat(entry.actor()).isEqualTo("admin@sportello.example");
            assertThat(entry.text())
                    .isEqualTo("The process %s is being moved from version 1 to version 2".formatted(process));
        });
        goOn("second", second);
        assertThat(outcomesOf(run)).containsExactlyInAnyOrder(Outcome.DONE, Outcome.UNTOUCHED);
    }

    @Test
    void leavesWhatHasNoCounterpartWhereItIs() {
        long run = start(Map.of(), 1);
        work(run);

        assertThat(outcomesOf(run)).containsExactly(Outcome.DONE);
        assertThat(workflow.whereabouts(second).orElseThrow().version()).isEqualTo(1);
        assertThat(told(second)).isEmpty();
        refuses("workflow.migration.refused.none", Map.of(), 0);
    }

    @Test
    void saysWhichOneCouldNotBeMovedAndWhy() {
        long run = start(Map.of(), 1);
        goOn("first", first);
        work(run);

        assertThat(outcomes.of(runs.get(run), runs.items(run))).singleElement().satisfies(item -> {
            assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(item.cause().message()).contains(item.item().target());
            assertThat(item.path()).startsWith("/admin/incidents/");
        });
        assertThat(workflow.whereabouts(first).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void movesNothingWhenThereAreOthersThanWereShown() {
        refuses("workflow.migration.refused.count", Map.of(), 2);
        assertThat(told(first)).isEmpty();
    }

    private void refuses(String key, Map<String, String> chosen, long expected) {
        assertThatExceptionOfType(OperationRefused.class)
                .isThrownBy(() -> start(chosen, expected))
                .withMessage(key);
    }

    private MigrationPreview preview(Map<String, String> chosen) {
        return previews.of(version(1), version(2), chosen);
    }

    private long start(Map<String, String> chosen, long expected) {
        return As.admin(() -> migrations.start(process, version(1), version(2), chosen, expected));
    }

    private DeployedVersion version(int number) {
        return Processes.version(processes.get(process), number);
    }

    private List<Outcome> outcomesOf(long run) {
        return outcomes.of(runs.get(run), runs.items(run)).stream()
                .map(RunItemView::outcome)
                .toList();
    }

    private List<JournalEntryView> told(Subject subject) {
        return As.support(() -> journal.entries(subject));
    }

    /** Does the batch's jobs, as the engine's executor would, until they are done or have failed for good. */
    private void work(long run) {
        Batch batch =
                management.createBatchQuery().batchId(runs.get(run).batch()).singleResult();
        for (String kind : List.of(batch.getSeedJobDefinitionId(), batch.getBatchJobDefinitionId())) {
            for (List<Job> jobs = left(kind); !jobs.isEmpty(); jobs = left(kind)) {
                jobs.forEach(this::run);
            }
        }
    }

    private List<Job> left(String definition) {
        return management
                .createJobQuery()
                .jobDefinitionId(definition)
                .withRetriesLeft()
                .list();
    }

    private void run(Job job) {
        try {
            As.system(() -> {
                management.executeJob(job.getId());
                return job;
            });
        } catch (RuntimeException e) {
            // the job keeps it
        }
    }
}
