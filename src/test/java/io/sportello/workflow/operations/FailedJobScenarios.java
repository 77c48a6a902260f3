package io.sportello.workflow.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.journal.Journal;
import io.sportello.journal.JournalEntryView;
import io.sportello.journal.Visibility;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.IncidentFilter;
import io.sportello.workflow.IncidentView;
import io.sportello.workflow.Incidents;
import io.sportello.workflow.ProcessFixture;
import io.sportello.workflow.Workflow;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An administrator mends what failed, on whichever database. */
abstract class FailedJobScenarios {

    @Autowired
    ProcessFixture processes;

    @Autowired
    FailedJobs jobs;

    @Autowired
    Incidents incidents;

    @Autowired
    Variables variables;

    @Autowired
    Retries retries;

    @Autowired
    RunStore runs;

    @Autowired
    RetryOutcomes outcomes;

    @Autowired
    Moves moves;

    @Autowired
    StepMover mover;

    @Autowired
    Journal journal;

    @Autowired
    Workflow workflow;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    MovableClock clock;

    @Autowired
    EngineJobs engineJobs;

    private final String unique = UUID.randomUUID().toString().substring(0, 18);
    private final String process = "b-" + unique;
    private final Subject subject = new Subject("probe", unique);
    private String job;

    @BeforeEach
    void anAmountThatIsWrong() {
        processes.deploy(process, ProcessFixture.booking(process));
        processes.probe(FailedJobScenarios::book);
        processes.start(process, subject, Map.of("amount", -1, "label", "x"));
        job = processes.failForGood(process);
    }

    private static void book(DelegateExecution execution) {
        if ((Integer) execution.getVariable("amount") < 0) {
            throw new IllegalArgumentException("An amount is never negative");
        }
    }

    @AfterEach
    void theProbeWorks() {
        processes.probe(execution -> {});
    }

    @Test
    void saysWhereAndWhyAJobFailed() {
        FailedJob failed = jobs.get(job);

        assertThat(failed.cause().kind()).isEqualTo("program");
        assertThat(failed.cause().message()).isEqualTo("An amount is never negative");
        assertThat(failed.cause().trace()).contains("IllegalArgumentException").contains("FailedJobScenarios.book");
        assertThat(failed.element()).isEqualTo("Book it");
        assertThat(failed.incident().subject()).isEqualTo(subject);
    }

    @Test
    void findsThemByProcessAndElement() {
        assertThat(found(new IncidentFilter(process, null))).containsExactly(job);
        assertThat(found(new IncidentFilter(process, "book-it"))).containsExactly(job);
        assertThat(found(new IncidentFilter(process, "tell-it"))).isEmpty();
        assertThat(found(new IncidentFilter("none", null))).isEmpty();
        assertThat(found(new IncidentFilter(" ", null))).contains(job);
        assertThat(incidents.count(new IncidentFilter(process, null))).isEqualTo(1);
    }

    private List<String> found(IncidentFilter filter) {
        return jobs.page(filter, 1).shown().stream()
                .map(failed -> failed.incident().jobId())
                .toList();
    }

    @Test
    void mendsAWrongVariableAndGoesOn() {
        As.run(As.ADMIN, () -> variables.change(job, change("amount", "5")));
        assertThat(runtime.getVariable(instance(), "amount")).isEqualTo(5);

        long run = As.admin(() -> retries.one(job));
        assertThat(outcomeOf(run)).containsExactly(Outcome.WAITING);
        engineJobs.runDue();

        assertThat(outcomeOf(run)).containsExactly(Outcome.DONE);
        assertThat(workflow.whereabouts(subject).orElseThrow().active()).containsExactly("wait");
        assertThat(told()).hasSize(2).allSatisfy(entry -> {
            assertThat(entry.visibility()).isEqualTo(Visibility.STAFF);
            assertThat(entry.actor()).isEqualTo("admin@sportello.example");
        });
        assertThat(told().get(0).text())
                .isEqualTo("amount, by which the process %s decides, was changed from “-1” to “5” at the failed step"
                                .formatted(process)
                        + " “book-it”. Reason: Typed wrong");
        assertThat(told().get(1).text())
                .isEqualTo("The failed step “book-it” is tried again. It had failed with: An amount is never negative");
    }

    @Test
    void addsAVariableThatIsMissing() {
        As.run(
                As.ADMIN,
                () -> variables.change(
                        job, new VariableChange("", "size", VariableKind.DOUBLE, "", "2,5", "It was forgotten")));

        assertThat(runtime.getVariable(instance(), "size")).isEqualTo(2.5);
        refuses("workflow.variable.refused.known", missing("size", VariableKind.STRING, "x"));
        refuses("workflow.variable.refused.name", missing("a b", VariableKind.STRING, "x"));
    }

    @Test
    void takesAnExpressionForAText() {
        As.run(As.ADMIN, () -> variables.change(job, change("label", "${1 + 1}")));

        assertThat(runtime.getVariable(instance(), "label")).isEqualTo("${1 + 1}");
    }

    @Test
    void writesNoValueOfAnotherKindAndNoneWithoutAReason() {
        refuses("workflow.variable.refused.INTEGER", change("amount", "five"));
        refuses("workflow.variable.refused.INTEGER", change("amount", "2147483648"));
        refuses("workflow.variable.refused.STRING", change("label", "x".repeat(4001)));
        refuses("workflow.variable.refused.BOOLEAN", missing("open", VariableKind.BOOLEAN, "maybe"));
        refuses("workflow.variable.refused.DOUBLE", missing("size", VariableKind.DOUBLE, "NaN"));
        VariableChange good = change("amount", "5");
        refuses(
                "workflow.refused.reason",
                new VariableChange(good.id(), "amount", good.kind(), good.before(), "5", " "));
        refuses(
                "workflow.variable.refused.changed",
                new VariableChange(good.id(), "amount", good.kind(), "7", "5", "Typed wrong"));
        assertThat(runtime.getVariable(instance(), "amount")).isEqualTo(-1);
        assertThat(told()).isEmpty();
    }

    private void refuses(String key, VariableChange change) {
        assertThatExceptionOfType(OperationRefused.class)
                .isThrownBy(() -> As.run(As.ADMIN, () -> variables.change(job, change)))
                .withMessage(key);
    }

    private static VariableChange missing(String name, VariableKind kind, String value) {
        return new VariableChange("", name, kind, "", value, "It was forgotten");
    }

    private VariableChange change(String name, String value) {
        InstanceVariable now = variables.of(incidents.get(job)).stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow();
        return new VariableChange(now.id(), name, now.kind(), now.text(), value, "Typed wrong");
    }

    @Test
    void triesManyAgainAndTellsOfEachWhatBecameOfIt() {
        long run = As.admin(() -> retries.chosen(List.of(job, "gone", job)));
        assertThat(outcomeOf(run)).containsExactly(Outcome.WAITING, Outcome.UNTOUCHED);
        engineJobs.runDue();

        assertThat(outcomes.of(runs.items(run))).first().satisfies(item -> {
            assertThat(item.outcome()).isEqualTo(Outcome.FAILED);
            assertThat(item.cause().message()).isEqualTo("An amount is never negative");
            assertThat(item.path()).isEqualTo("/admin/incidents/" + job);
        });
        assertThat(incidents.get(job).jobId()).isEqualTo(job);
        assertThat(runs.retries(job)).isEqualTo(1);
        assertThat(runs.get(run).by()).isEqualTo("admin@sportello.example");
    }

    @Test
    void triesAllAgainOnlyIfThereAreAsManyAsWereShown() {
        IncidentFilter filter = new IncidentFilter(process, null);
        assertThatExceptionOfType(OperationRefused.class)
                .isThrownBy(() -> As.admin(() -> retries.all(filter, 2)))
                .withMessage("workflow.incidents.refused.count");
        assertThat(incidents.count(filter)).isEqualTo(1);

        long run = As.admin(() -> retries.all(filter, 1));

        assertThat(outcomeOf(run)).containsExactly(Outcome.WAITING);
        assertThat(incidents.count(filter)).isZero();
        assertThatExceptionOfType(OperationRefused.class)
                .isThrownBy(() -> As.admin(() -> retries.all(filter, 0)))
                .withMessage("workflow.incidents.refused.none");
        assertThatExceptionOfType(OperationRefused.class)
                .isThrownBy(() -> As.admin(() -> retries.chosen(List.of())))
                .withMessage("workflow.incidents.refused.none");
    }

    private List<Outcome> outcomeOf(long run) {
        return outcomes.of(runs.items(run)).stream().map(RunItemView::outcome).toList();
    }

    @Test
    void goesOnAfterTheBrokenStep() {
        processes.probe(execution -> {});

        As.run(As.ADMIN, () -> mover.move(job, "after:to-tell-it", "Booked by hand"));

        assertThat(workflow.whereabouts(subject).orElseThrow().active()).containsExactly("wait");
        assertThat(workflow.whereabouts(subject).orElseThrow().done()).contains("tell-it");
        assertThatExceptionOfType(SubjectNotFound.class).isThrownBy(() -> incidents.get(job));
        assertThat(told()).singleElement().satisfies(entry -> {
            assertThat(entry.visibility()).isEqualTo(Visibility.STAFF);
            assertThat(entry.text())
                    .isEqualTo("The failed step “book-it” of %s was left out; the process went on at “tell-it”."
                                    .formatted(process)
                            + " Reason: Booked by hand");
        });
    }

    @Test
    void goesOnElsewhereAndSaysFirstWhatIsLeftOut() {
        IncidentView incident = incidents.get(job);
        assertThat(moves.preview(incident, "after:to-tell-it").skipped()).containsExactly("Book it");
        assertThat(moves.preview(incident, "before:wait").skipped()).containsExactly("Book it", "Tell it");
        assertThat(moves.preview(incident, "before:end").skipped()).containsExactly("Book it", "Tell it", "Wait");
        MovePreview back = moves.preview(incident, "before:prepare-it");
        assertThat(back.skipped()).isEmpty();
        assertThat(back.again()).containsExactly("Prepare it", "Book it");
        assertThat(moves.targets(incident))
                .extracting(MoveTarget::value)
                .containsExactly(
                        "after:to-tell-it", "before:end", "before:prepare-it", "before:tell-it", "before:wait");

        As.run(As.ADMIN, () -> mover.move(job, "before:end", "All of it was done by hand"));

        assertThat(workflow.whereabouts(subject).orElseThrow().ended()).isTrue();
        assertThat(workflow.whereabouts(subject).orElseThrow().done()).doesNotContain("tell-it", "wait");
    }

    @Test
    void leavesTheStepAloneAtWhoseEdgeAReminderFailed() {
        String reminded = failedAtTheEdge("remind");

        assertThat(moves.preview(incidents.get(reminded), "after:to-remind-it").skipped())
                .containsExactly("Remind");
        As.run(As.ADMIN, () -> mover.move(reminded, "after:to-remind-it", "Reminded by hand"));

        assertThat(workflow.whereabouts(edge()).orElseThrow().active()).containsExactly("wait");
        assertThat(workflow.whereabouts(edge()).orElseThrow().done()).contains("remind-it");
    }

    @Test
    void endsTheStepAtWhoseEdgeADeadlineFailed() {
        String expired = failedAtTheEdge("expire");

        assertThat(moves.preview(incidents.get(expired), "after:to-expired").skipped())
                .containsExactly("Wait");
        As.run(As.ADMIN, () -> mover.move(expired, "after:to-expired", "It has expired"));

        assertThat(workflow.whereabouts(edge()).orElseThrow().ended()).isTrue();
        assertThat(workflow.whereabouts(edge()).orElseThrow().done()).contains("expired");
    }

    private String failedAtTheEdge(String event) {
        processes.probe(execution -> {});
        processes.deploy("e-" + unique, edges());
        processes.start(
                "e-" + unique, edge(), Map.of("due", Date.from(clock.instant().plusSeconds(60))));
        String failed = management
                .createJobQuery()
                .processDefinitionKey("e-" + unique)
                .activityId(event)
                .singleResult()
                .getId();
        management.setJobRetries(failed, 0);
        return failed;
    }

    private Subject edge() {
        return new Subject("probe", "e" + unique);
    }

    private BpmnModelInstance edges() {
        return Bpmn.createExecutableProcess("e-" + unique)
                .startEvent()
                .receiveTask("wait")
                .name("Wait")
                .message("edge-" + unique)
                .endEvent()
                .moveToActivity("wait")
                .boundaryEvent("remind")
                .name("Remind")
                .cancelActivity(false)
                .timerWithDate("${due}")
                .sequenceFlowId("to-remind-it")
                .serviceTask("remind-it")
                .camundaDelegateExpression("${probe}")
                .endEvent()
                .moveToActivity("wait")
                .boundaryEvent("expire")
                .timerWithDate("${due}")
                .sequenceFlowId("to-expired")
                .endEvent("expired")
                .done();
    }

    @Test
    void changesNothingWhereItCanNotGoOn() {
        assertThatThrownBy(() -> As.run(As.ADMIN, () -> mover.move(job, "before:tell-it", "Booked by hand")))
                .hasStackTraceContaining("An amount is never negative");
        moveRefused("workflow.move.refused.target", "before:nowhere", "Booked by hand");
        moveRefused("workflow.move.refused.target", "before:begin", "Booked by hand");
        moveRefused("workflow.move.refused.target", "", "Booked by hand");
        moveRefused("workflow.refused.reason", "before:wait", "");
        moveRefused("workflow.refused.reason-long", "before:wait", "x".repeat(301));

        assertThat(workflow.whereabouts(subject).orElseThrow().active()).containsExactly("book-it");
        assertThat(incidents.get(job).element()).isEqualTo("book-it");
        assertThat(told()).isEmpty();
    }

    private void moveRefused(String key, String target, String reason) {
        assertThatExceptionOfType(OperationRefused.class)
                .isThrownBy(() -> As.run(As.ADMIN, () -> mover.move(job, target, reason)))
                .withMessage(key);
    }

    private String instance() {
        return incidents.get(job).instance();
    }

    private List<JournalEntryView> told() {
        return As.support(() -> journal.entries(subject));
    }
}
