package io.sportello.workflow;

import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the operations into the administrators' bar. */
@Configuration(proxyBeanMethods = false)
class WorkflowSections {

    @Bean
    Section operationsSection() {
        return new Section(0, 95, "operations", "/admin/operations", "activity", Set.of("ADMIN"));
    }
}
