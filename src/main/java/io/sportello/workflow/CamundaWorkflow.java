package io.sportello.workflow;

import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ExecutionQuery;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The {@link Workflow} of the embedded Camunda engine. */
@Service
class CamundaWorkflow implements Workflow {

    /** The engine compares each task of a command with all before it, so more get slower. */
    private static final int TOGETHER = 100;

    private final RuntimeService runtime;
    private final ManagementService management;
    private final RepositoryService repository;
    private final Tracker tracker;
    private final DiagramWords words;
    private final ProcessEngineConfigurationImpl engine;

    CamundaWorkflow(
            RuntimeService runtime,
            ManagementService management,
            RepositoryService repository,
            Tracker tracker,
            DiagramWords words,
            SpringProcessEngineConfiguration engine) {
        this.runtime = runtime;
        this.management = management;
        this.repository = repository;
        this.tracker = tracker;
        this.words = words;
        this.engine = engine;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(String process, Subject subject, Map<String, Object> variables) {
        runtime.startProcessInstanceByKey(process, subject.toString(), variables);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void start(String process, Map<Subject, Map<String, Object>> given) {
        // the engine would look the latest version up in the database each time
        String latest = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        List<Subject> all = List.copyOf(given.keySet());
        for (int from = 0; from < all.size(); from += TOGETHER) {
            List<Subject> some = all.subList(from, Math.min(all.size(), from + TOGETHER));
            together(() -> some.forEach(subject ->
                    runtime.startProcessInstanceById(latest, subject.toString(), passing(given.get(subject)))));
        }
    }

    private static VariableMap passing(Map<String, Object> given) {
        VariableMap passing = Variables.createVariables();
        given.forEach((name, value) -> passing.putValueTyped(name, Variables.untypedValue(value, true)));
        return passing;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(String process, Subject subject, String why) {
        runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(subject.toString())
                .list()
                .forEach(running -> runtime.deleteProcessInstance(running.getId(), why));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void together(Runnable steps) {
        // commands inside a command share its context, which is flushed once
        engine.getCommandExecutorTxRequired().execute(context -> {
            steps.run();
            return null;
        });
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean correlate(String message, Subject subject, Map<String, Object> variables) {
        // the engine's own correlation answers "nobody waits" by an exception, which would end the transaction
        Set<String> waiting = waiting(message, subject).list().stream()
                .map(Execution::getId)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        CommandContext together = Context.getCommandContext();
        if (together != null) {
            new Unwritten(together.getDbEntityManager()).correct(waiting, message, subject);
        }
        waiting.forEach(execution -> runtime.messageEventReceived(message, execution, variables));
        return !waiting.isEmpty();
    }

    @Override
    public boolean awaits(String message, Subject subject) {
        return waiting(message, subject).count() > 0;
    }

    private ExecutionQuery waiting(String message, Subject subject) {
        return runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(subject.toString());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void bringForward(Subject subject, Instant at) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.toString())
                .list()
                .forEach(process -> management
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .timers()
                        .list()
                        .forEach(timer -> bringForward(timer, at)));
    }

    @Override
    public void moveTimer(Subject subject, String element, Instant at) {
        runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.toString())
                .list()
                .forEach(process -> management
                        .createJobQuery()
                        .processInstanceId(process.getId())
                        .activityId(element)
                        .timers()
                        .list()
                        .forEach(timer -> management.setJobDuedate(timer.getId(), Date.from(at))));
    }

    private void bringForward(Job timer, Instant at) {
        if (timer.getRetries() == 0) {
            management.setJobRetries(timer.getId(), 1);
        }
        if (timer.getDuedate() != null && timer.getDuedate().toInstant().isAfter(at)) {
            management.setJobDuedate(timer.getId(), Date.from(at));
        }
    }

    @Override
    public Optional<Whereabouts> whereabouts(Subject subject) {
        return tracker.whereabouts(subject, null);
    }

    @Override
    public Optional<Whereabouts> whereabouts(Subject subject, String process) {
        return tracker.whereabouts(subject, process);
    }

    @Override
    public Map<String, List<Whereabouts>> asking() {
        Map<String, List<Whereabouts>> asking = new HashMap<>();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .forEach(definition -> repository
                        .getBpmnModelInstance(definition.getId())
                        .getModelElementsByType(BusinessRuleTask.class)
                        .forEach(task -> asking.computeIfAbsent(task.getId(), any -> new ArrayList<>())
                                .add(new Whereabouts(
                                        definition.getKey(),
                                        definition.getId(),
                                        definition.getVersion(),
                                        Set.of(task.getId()),
                                        Set.of(),
                                        false))));
        return asking;
    }

    @Override
    public Map<String, List<String>> userTasks() {
        Map<String, List<String>> all = new TreeMap<>();
        repository.createProcessDefinitionQuery().latestVersion().list().forEach(definition -> {
            List<String> tasks =
                    repository.getBpmnModelInstance(definition.getId()).getModelElementsByType(UserTask.class).stream()
                            .map(UserTask::getId)
                            .sorted()
                            .toList();
            if (!tasks.isEmpty()) {
                all.put(definition.getKey(), tasks);
            }
        });
        return all;
    }

    @Override
    public String diagram(String processDefinitionId, Locale language) {
        if (repository
                        .createProcessDefinitionQuery()
                        .processDefinitionId(processDefinitionId)
                        .count()
                == 0) {
            throw new SubjectNotFound("process " + processDefinitionId);
        }
        return words.in(language, repository.getBpmnModelInstance(processDefinitionId));
    }
}
