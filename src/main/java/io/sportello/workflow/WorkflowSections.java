package io.sportello.workflow;

import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the failed jobs into the administrators' bar. */
@Configuration(proxyBeanMethods = false)
class WorkflowSections {

    @Bean
    Section incidentsSection() {
        return new Section(0, 95, "incidents", "/admin/incidents", "alert-triangle", Set.of("ADMIN"));
    }
}
