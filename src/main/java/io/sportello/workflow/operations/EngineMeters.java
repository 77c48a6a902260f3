package io.sportello.workflow.operations;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.sportello.workflow.Incidents;
import org.springframework.stereotype.Component;

/**
 * How many jobs have failed, and how many wait too long. Counted when somebody reads the figures, which costs less than
 * the look for due jobs that each node takes every second.
 */
@Component
class EngineMeters implements MeterBinder {

    private final Incidents incidents;
    private final OverdueWork overdue;

    EngineMeters(Incidents incidents, OverdueWork overdue) {
        this.incidents = incidents;
        this.overdue = overdue;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sportello.jobs.failed", incidents, Incidents::count)
                .description("Jobs that have failed for good and wait for an administrator")
                .register(registry);
        Gauge.builder("sportello.jobs.waiting", overdue, OverdueWork::notTaken)
                .description("Jobs that are due for more than a minute and that no node has taken")
                .register(registry);
    }
}
