package io.sportello.workflow;

import io.sportello.assets.Asset;
import io.sportello.subjects.Subject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Processes of a test's own, with a step that does what the test says. */
@Component
public class ProcessFixture {

    private final Deployer deployer;
    private final Workflow workflow;
    private final Probe probe;
    private final ManagementService management;
    private final SpringJobExecutor executor;
    private final TransactionTemplate transaction;

    ProcessFixture(
            Deployer deployer,
            Workflow workflow,
            Probe probe,
            ManagementService management,
            SpringJobExecutor executor,
            TransactionTemplate transaction) {
        this.deployer = deployer;
        this.workflow = workflow;
        this.probe = probe;
        this.management = management;
        this.executor = executor;
        this.transaction = transaction;
    }

    /** The step {@code book-it} is done in the background by the probe; then come {@code tell-it} and {@code wait}. */
    public static BpmnModelInstance booking(String process) {
        return Bpmn.createExecutableProcess(process)
                .name("Booking")
                .startEvent("begin")
                .serviceTask("prepare-it")
                .name("Prepare it")
                .camundaExpression("${true}")
                .sequenceFlowId("to-book-it")
                .serviceTask("book-it")
                .name("Book it")
                .camundaDelegateExpression("${probe}")
                .camundaAsyncBefore()
                .sequenceFlowId("to-tell-it")
                .serviceTask("tell-it")
                .name("Tell it")
                .camundaDelegateExpression("${probe}")
                .receiveTask("wait")
                .name("Wait")
                .message("go-" + process)
                .endEvent("end")
                .name("Booked")
                .done();
    }

    public void deploy(String process, BpmnModelInstance model) {
        deployer.deploy(new Asset(
                "processes/" + process + ".bpmn",
                "test",
                Bpmn.convertToString(model).getBytes(StandardCharsets.UTF_8)));
    }

    public void start(String process, Subject subject, Map<String, Object> variables) {
        transaction.executeWithoutResult(status -> workflow.start(process, subject, variables));
    }

    /** What the step does from now on, in every process. */
    public void probe(Consumer<DelegateExecution> action) {
        probe.does(action);
    }

    /** Makes the job of a process one that has failed for good, once it has failed; answers its id. */
    public String failForGood(String process) {
        Job job = failed(process);
        management.setJobRetries(job.getId(), 0);
        return job.getId();
    }

    private Job failed(String process) {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (System.nanoTime() < end) {
            Job job = management.createJobQuery().processDefinitionKey(process).singleResult();
            if (job.getExceptionMessage() != null) {
                return job;
            }
            if (executor.isActive()) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            } else {
                tryOnce(job);
            }
        }
        throw new IllegalStateException("The job of " + process + " does not fail");
    }

    private void tryOnce(Job job) {
        try {
            management.executeJob(job.getId());
        } catch (RuntimeException e) {
            // the job keeps it
        }
    }
}
