package io.sportello.workflow.operations;

import io.sportello.navigation.Standing;
import io.sportello.navigation.Standing.Level;
import io.sportello.navigation.StandingSource;
import io.sportello.workflow.Incidents;
import java.util.Map;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How the engine and this node run. */
@Configuration(proxyBeanMethods = false)
class EngineStandings {

    @Bean
    @Order(0)
    StandingSource failedJobsStanding(Incidents incidents) {
        return () -> {
            long failed = incidents.count();
            return new Standing(
                    "failed-jobs",
                    "/admin/incidents",
                    "alert-triangle",
                    failed > 0 ? Level.BROKEN : Level.FINE,
                    failed > 0 ? "failed" : "none",
                    failed,
                    0);
        };
    }

    @Bean
    @Order(1)
    StandingSource waitingJobsStanding(OverdueWork overdue) {
        return () -> {
            long late = overdue.notTaken();
            return new Standing(
                    "waiting-jobs",
                    null,
                    "clock-pause",
                    late > 0 ? Level.WATCH : Level.FINE,
                    late > 0 ? "late" : "none",
                    late,
                    0);
        };
    }

    /** The node that answers; another one may be ill. */
    @Bean
    @Order(50)
    StandingSource healthStanding(HealthEndpoint health) {
        return () -> {
            Map<String, HealthDescriptor> parts =
                    health.health() instanceof CompositeHealthDescriptor all ? all.getComponents() : Map.of();
            long ill = parts.values().stream()
                    .filter(part -> !Status.UP.equals(part.getStatus()))
                    .count();
            return new Standing(
                    "health",
                    null,
                    "heartbeat",
                    ill > 0 ? Level.BROKEN : Level.FINE,
                    ill > 0 ? "ill" : "well",
                    ill > 0 ? ill : parts.size(),
                    parts.size());
        };
    }
}
