package io.sportello.tasks;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many tasks wait for somebody, of all sellers. */
@Component
class TaskMeters implements MeterBinder {

    private final JdbcTemplate jdbc;

    TaskMeters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sportello.tasks.open", this, TaskMeters::open)
                .description("Tasks that wait for somebody")
                .register(registry);
    }

    private double open() {
        return Objects.requireNonNull(jdbc.queryForObject("select count(*) from task_item where is_open", Long.class));
    }
}
