package io.sportello.workflow;

import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Lets the engine work off its jobs only while the whole application is up. */
@Component
@ConditionalOnProperty(name = "sportello.jobs.enabled", matchIfMissing = true)
class JobExecutorLifecycle implements SmartLifecycle {

    private final SpringJobExecutor executor;

    JobExecutorLifecycle(SpringJobExecutor executor) {
        this.executor = executor;
    }

    @Override
    public void start() {
        executor.start();
    }

    @Override
    public void stop() {
        executor.shutdown();
    }

    @Override
    public boolean isRunning() {
        return executor.isActive();
    }
}
