package io.sportello.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sportello.EngineJobs;
import io.sportello.MovableClock;
import io.sportello.accounts.As;
import io.sportello.accounts.SellerFixture;
import io.sportello.accounts.SellerScope;
import io.sportello.accounts.Sellers;
import io.sportello.assets.Asset;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** What the engine's wiring promises, on whichever database. */
abstract class EngineScenarios {

    @Autowired
    Workflow workflow;

    @Autowired
    Incidents incidents;

    @Autowired
    Deployer deployer;

    @Autowired
    Probe probe;

    @Autowired
    EngineJobs jobs;

    @Autowired
    MovableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    ProcessEngine engine;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    ManagementService management;

    @Autowired
    HistoryService history;

    @Autowired
    SpringJobExecutor jobExecutor;

    @Autowired
    SellerFixture fixture;

    @Autowired
    Sellers sellers;

    @Autowired
    SellerScope scope;

    private final String unique = UUID.randomUUID().toString().substring(0, 20);
    private final String process = "p-" + unique;
    private final Subject subject = new Subject("probe", unique);

    @BeforeEach
    void probeWorks() {
        probe.works();
    }

    @Test
    void keepsHistoryOfActivitiesAndNoMetrics() {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.getHistoryLevel()).isInstanceOf(StepHistory.class);
        assertThat(configuration.isMetricsEnabled()).isFalse();
        assertThat(configuration.isTaskMetricsEnabled()).isFalse();
        assertThat(configuration.isDmnEnabled()).isFalse();
    }

    @Test
    void rollsBackTheDatabaseAndTheEngineTogetherWhenADelegateFails() {
        deploy(Bpmn.createExecutableProcess(process)
                .startEvent()
                .serviceTask("wait-less")
                .camundaDelegateExpression("${probe}")
                .receiveTask("wait")
                .message("go-" + unique)
                .endEvent()
                .done());
        probe.does(execution -> {
            newSeller();
            throw new IllegalStateException("the probe fails");
        });

        assertThatThrownBy(this::start).hasStackTraceContaining("the probe fails");

        assertThat(findSeller()).isEmpty();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(subject.toString())
                        .count())
                .isZero();
        assertThat(workflow.whereabouts(subject)).isEmpty();
    }

    @Test
    void rollsBackTheEngineWithTheCaller() {
        deploy(waiting());
        transaction.executeWithoutResult(status -> {
            newSeller();
            workflow.start(process, subject, Map.of());
            status.setRollbackOnly();
        });

        assertThat(findSeller()).isEmpty();
        assertThat(workflow.whereabouts(subject)).isEmpty();
    }

    @Test
    void commitsBothTogether() {
        deploy(waiting());
        transaction.executeWithoutResult(status -> {
            newSeller();
            workflow.start(process, subject, Map.of());
        });

        assertThat(findSeller()).isPresent();
        assertThat(workflow.whereabouts(subject)).isPresent();
    }

    @Test
    void startsOnlyInATransaction() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> workflow.start(process, subject, Map.of()));
    }

    @Test
    void deliversAMessageToWhoeverWaits() {
        deploy(waiting());
        start();

        assertThat(workflow.awaits("go-" + unique, subject)).isTrue();
        assertThat(correlate("another-" + unique)).isFalse();
        assertThat(correlate("go-" + unique)).isTrue();
        assertThat(correlate("go-" + unique)).isFalse();
        assertThat(workflow.awaits("go-" + unique, subject)).isFalse();
        assertThat(workflow.whereabouts(subject).orElseThrow().ended()).isTrue();
    }

    @Test
    void firesATimerWhenTheClockSaysSo() {
        deploy(Bpmn.createExecutableProcess(process)
                .startEvent()
                .intermediateCatchEvent("deadline")
                .timerWithDate("${due}")
                .serviceTask("late")
                .camundaDelegateExpression("${probe}")
                .endEvent()
                .done());
        Instant due = clock.instant().plus(Duration.ofDays(14));
        transaction.executeWithoutResult(status -> workflow.start(process, subject, Map.of("due", Date.from(due))));

        assertThat(job().getDuedate().toInstant()).isEqualTo(due);
        clock.moveTo(due.minusSeconds(1));
        jobs.runDue();
        assertThat(workflow.whereabouts(subject).orElseThrow().active()).containsExactly("deadline");
        clock.moveTo(due.plusSeconds(1));
        jobs.runDue();
        assertThat(workflow.whereabouts(subject).orElseThrow().ended()).isTrue();
        assertThat(history.createHistoricActivityInstanceQuery()
                        .activityId("late")
                        .processDefinitionId(
                                workflow.whereabouts(subject).orElseThrow().processDefinitionId())
                        .singleResult()
                        .getEndTime()
                        .toInstant())
                .isEqualTo(due.plusSeconds(1));
    }

    @Test
    void triesAFailingJobLessAndLessOftenUntilItIsAnIncident() {
        deploy(failing());
        probe.fails();
        start();
        List<Duration> waits = new ArrayList<>();

        while (job().getRetries() > 0) {
            clock.moveTo(dueOr(clock.instant()));
            jobs.runDue();
            waits.add(Duration.between(clock.instant(), dueOr(clock.instant())));
        }

        assertThat(waits.subList(0, 5))
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(10),
                        Duration.ofHours(1),
                        Duration.ofHours(6));
        assertThat(incidents.open(IncidentFilter.ALL, 0, 200).stream()
                        .filter(incident -> subject.equals(incident.subject()))
                        .toList())
                .singleElement()
                .satisfies(incident -> {
                    assertThat(incident.cause()).isEqualTo("the probe fails");
                    assertThat(incident.element()).isEqualTo("try");
                    assertThat(incident.process()).isEqualTo(process);
                });
    }

    @Test
    void triesAnIncidentAgainWhenAskedTo() {
        deploy(failing());
        probe.fails();
        start();
        String job = job().getId();
        management.setJobRetries(job, 0);
        long before = incidents.count();

        probe.works();
        incidents.retry(job);

        assertThat(incidents.count()).isEqualTo(before - 1);
        jobs.runDue();
        assertThat(workflow.whereabouts(subject).orElseThrow().ended()).isTrue();
        assertThatExceptionOfType(SubjectNotFound.class).isThrownBy(() -> incidents.retry(job));
    }

    @Test
    void runsJobsOnItsOwnThreadsForTheSystem() throws Exception {
        deploy(failing());
        CompletableFuture<Boolean> seesAll = new CompletableFuture<>();
        probe.does(execution -> seesAll.complete(
                scope.seesAll() && Thread.currentThread().getName().startsWith("job-")));
        jobExecutor.start();
        try {
            start();
            assertThat(seesAll.get(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            jobExecutor.shutdown();
        }
    }

    @Test
    void letsAProcessNameDelegatesOnly() {
        deploy(Bpmn.createExecutableProcess(process)
                .startEvent()
                .serviceTask("break-out")
                .camundaExpression("${dataSource.toString()}")
                .endEvent()
                .done());

        assertThatThrownBy(this::start).hasStackTraceContaining("Cannot resolve identifier 'dataSource'");
    }

    @Test
    void runsNoScripts() {
        deploy(Bpmn.createExecutableProcess(process)
                .startEvent()
                .scriptTask("script")
                .scriptFormat("mvel")
                .scriptText("1 + 1")
                .endEvent()
                .done());

        assertThatThrownBy(this::start).hasStackTraceContaining("Processes run no scripts");
    }

    @Test
    void makesAVersionOnlyOfAFileThatChanged() {
        Asset file = asset(Bpmn.convertToString(waiting()));
        deployer.deploy(file);
        deployer.deploy(file);
        assertThat(versions()).isEqualTo(1);

        deployer.deploy(asset(Bpmn.convertToString(failing())));
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void saysWhichElementOfWhichFileIsBroken() {
        String broken =
                """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
                  <process id="broken" isExecutable="true">
                    <startEvent id="start"/>
                    <serviceTask id="nothing-to-do"/>
                  </process>
                </definitions>
                """;

        assertThatExceptionOfType(BrokenProcess.class)
                .isThrownBy(() -> deployer.deploy(asset(broken)))
                .withMessageContaining("processes/" + process + ".bpmn (class path)")
                .withMessageContaining("line 5, element nothing-to-do: ");
    }

    @Test
    void saysWhereAFileIsNoXml() {
        assertThatExceptionOfType(BrokenProcess.class)
                .isThrownBy(() -> deployer.deploy(asset("<definitions>\n<process>")))
                .withMessageContaining("line 2");
    }

    @Test
    void tellsWhereTheSubjectStandsAndByWhichWay() {
        deploy(Bpmn.createExecutableProcess(process)
                .startEvent("start")
                .sequenceFlowId("to-gateway")
                .exclusiveGateway("gateway")
                .sequenceFlowId("skip")
                .condition("skip", "${skip}")
                .exclusiveGateway("merge")
                .sequenceFlowId("on")
                .receiveTask("wait")
                .message("go-" + unique)
                .sequenceFlowId("out")
                .endEvent("end")
                .moveToNode("gateway")
                .sequenceFlowId("detour")
                .serviceTask("extra")
                .camundaDelegateExpression("${probe}")
                .sequenceFlowId("back")
                .connectTo("merge")
                .done());
        transaction.executeWithoutResult(status -> workflow.start(process, subject, Map.of("skip", false)));

        Whereabouts first = workflow.whereabouts(subject).orElseThrow();
        assertThat(first.process()).isEqualTo(process);
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.active()).containsExactly("wait");
        assertThat(first.done())
                .containsExactlyInAnyOrder("start", "to-gateway", "gateway", "detour", "extra", "back", "merge", "on");

        clock.advance(Duration.ofMinutes(1));
        transaction.executeWithoutResult(status -> workflow.start(process, subject, Map.of("skip", true)));
        Whereabouts second = workflow.whereabouts(subject).orElseThrow();
        assertThat(second.done()).containsExactlyInAnyOrder("start", "to-gateway", "gateway", "skip", "merge", "on");
        assertThat(second.ended()).isFalse();
    }

    @Test
    void showsAStepThatWaitsForItsJobAsTheCurrentOne() {
        deploy(failing());
        start();

        Whereabouts whereabouts = workflow.whereabouts(subject).orElseThrow();
        assertThat(whereabouts.active()).containsExactly("try");
        assertThat(whereabouts.done()).contains("start", "to-try").doesNotContain("try");
    }

    @Test
    void showsTheDiagramOfADeployedVersion() {
        deploy(waiting());
        start();

        assertThat(workflow.diagram(workflow.whereabouts(subject).orElseThrow().processDefinitionId(), Locale.ENGLISH))
                .contains("id=\"" + process + "\"");
        assertThatExceptionOfType(SubjectNotFound.class).isThrownBy(() -> workflow.diagram("none:1:2", Locale.ENGLISH));
    }

    private BpmnModelInstance waiting() {
        return Bpmn.createExecutableProcess(process)
                .startEvent()
                .receiveTask("wait")
                .message("go-" + unique)
                .endEvent()
                .done();
    }

    private BpmnModelInstance failing() {
        return Bpmn.createExecutableProcess(process)
                .startEvent("start")
                .sequenceFlowId("to-try")
                .serviceTask("try")
                .camundaDelegateExpression("${probe}")
                .camundaAsyncBefore()
                .endEvent()
                .done();
    }

    private void deploy(BpmnModelInstance model) {
        deployer.deploy(asset(Bpmn.convertToString(model)));
    }

    private Asset asset(String xml) {
        return new Asset("processes/" + process + ".bpmn", "class path", xml.getBytes(StandardCharsets.UTF_8));
    }

    private void start() {
        transaction.executeWithoutResult(status -> workflow.start(process, subject, Map.of()));
    }

    private boolean correlate(String message) {
        return Boolean.TRUE.equals(transaction.execute(status -> workflow.correlate(message, subject, Map.of())));
    }

    private Job job() {
        return management.createJobQuery().processDefinitionKey(process).singleResult();
    }

    private Instant dueOr(Instant other) {
        Date due = job().getDuedate();
        return due == null ? other : due.toInstant();
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .count();
    }

    private void newSeller() {
        fixture.seller(unique, "Seller", "IT", Locale.ITALIAN, "Europe/Rome");
    }

    private Optional<?> findSeller() {
        return As.system(() -> sellers.find(unique));
    }
}
