package io.sportello.workflow;

import io.sportello.accounts.SellerScope;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.history.HistoryLevel;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.ProcessEngineFactoryBean;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Wires the Camunda engine: one transaction with JPA, as few rows as the pages need, and no scripts. A room that
 * listens to the engine declares a {@link BpmnParseListener} bean and asks for its own collaborators lazily, because
 * the listener is made before the engine is.
 */
@Configuration(proxyBeanMethods = false)
class WorkflowConfiguration {

    /** Waits before each repetition of a failed job; after the last it is an incident. */
    static final String RETRIES = "PT10S,PT1M,PT10M,PT1H,PT6H";

    /** Counts milliseconds, which every database keeps: an instant that was stored reads back as it was, not rounded up. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    SpringProcessEngineConfiguration engineConfiguration(
            DataSource dataSource,
            PlatformTransactionManager transactionManager,
            Clock clock,
            ApplicationContext context,
            SpringJobExecutor jobExecutor,
            ObjectProvider<BpmnParseListener> listeners) {
        SpringProcessEngineConfiguration engine = new SpringProcessEngineConfiguration();
        engine.setDataSource(dataSource);
        engine.setTransactionManager(transactionManager);
        engine.setDatabaseSchemaUpdate("true");
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setCustomPreCommandInterceptorsTxRequired(List.of(new EngineClock(clock)));
        engine.setCustomPreCommandInterceptorsTxRequiresNew(List.of(new EngineClock(clock)));
        // the engine adds its own to the list
        engine.setCustomPostBPMNParseListeners(
                new ArrayList<>(listeners.orderedStream().toList()));
        engine.setEnableExceptionsAfterUnhandledBpmnError(true);
        keepLittle(engine);
        allowLittle(engine, context);
        retry(engine, jobExecutor);
        return engine;
    }

    private static void keepLittle(SpringProcessEngineConfiguration engine) {
        HistoryLevel steps = new StepHistory();
        engine.setHistory(steps.getName());
        // one that is only set gives way to the engine's own of the same name
        engine.setCustomHistoryLevels(List.of(steps));
        engine.setHistoryRemovalTimeStrategy("start");
        engine.setHistoryTimeToLive("P730D");
        engine.setHistoryCleanupBatchWindowStartTime("02:00");
        engine.setHistoryCleanupBatchWindowEndTime("05:00");
        engine.setHistoryCleanupJobLogTimeToLive("P7D");
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
    }

    private static void allowLittle(SpringProcessEngineConfiguration engine, ApplicationContext context) {
        engine.setBeans(new EngineBeans(context));
        engine.setScriptEngineResolver(new NoScripts());
        engine.setDmnEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setAuthorizationEnabled(false);
        engine.setTenantCheckEnabled(false);
    }

    private static void retry(SpringProcessEngineConfiguration engine, SpringJobExecutor jobExecutor) {
        engine.setJobExecutor(jobExecutor);
        engine.setJobExecutorActivate(false);
        engine.setDefaultNumberOfRetries(5);
        engine.setFailedJobRetryTimeCycle(RETRIES);
        engine.setCompositeIncidentHandlersEnabled(true);
        engine.setCustomIncidentHandlers(List.of(new IncidentLog()));
    }

    /** H2 takes the type only while it has no table, so before the first migration. */
    @Bean
    FlywayConfigurationCustomizer engineTypes() {
        return migration -> EngineTables.prepare(migration.getDataSource());
    }

    @Bean
    @DependsOnDatabaseInitialization
    ProcessEngineFactoryBean processEngine(SpringProcessEngineConfiguration configuration) {
        ProcessEngineFactoryBean factory = new ProcessEngineFactoryBean();
        factory.setProcessEngineConfiguration(configuration);
        return factory;
    }

    @Bean
    SpringJobExecutor jobExecutor(
            @Qualifier("engineThreads") TaskExecutor engineThreads,
            @Value("${sportello.jobs.lock:PT2M}") Duration lock) {
        SpringJobExecutor executor = new SpringJobExecutor();
        // how long the jobs of a node that died stay its own
        executor.setLockTimeInMillis(Math.toIntExact(lock.toMillis()));
        executor.setTaskExecutor(engineThreads);
        // an idle executor finds a timer late by this much at most
        executor.setWaitTimeInMillis(500);
        executor.setMaxWait(Duration.ofSeconds(1).toMillis());
        return executor;
    }

    /** The threads of engine jobs, which belong to no user and see every seller. */
    @Bean(defaultCandidate = false)
    ThreadPoolTaskExecutor engineThreads(
            ObjectProvider<SellerScope> scope, @Value("${sportello.jobs.threads:4}") int threads) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("job-");
        executor.setCorePoolSize(threads);
        executor.setMaxPoolSize(threads);
        executor.setQueueCapacity(threads);
        executor.setTaskDecorator(job -> () -> scope.getObject().runAsSystem(job));
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(20);
        return executor;
    }

    @Bean
    RuntimeService runtimeService(ProcessEngine engine) {
        return engine.getRuntimeService();
    }

    @Bean
    TaskService taskService(ProcessEngine engine) {
        return engine.getTaskService();
    }

    @Bean
    RepositoryService repositoryService(ProcessEngine engine) {
        return engine.getRepositoryService();
    }

    @Bean
    HistoryService historyService(ProcessEngine engine) {
        return engine.getHistoryService();
    }

    @Bean
    ManagementService managementService(ProcessEngine engine) {
        return engine.getManagementService();
    }
}
