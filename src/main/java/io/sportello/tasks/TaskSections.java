package io.sportello.tasks;

import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the work list into the bar, first for all staff. */
@Configuration(proxyBeanMethods = false)
class TaskSections {

    @Bean
    Section tasksSection() {
        return new Section(0, 1, "tasks", "/tasks", "checklist", Set.of("SUPPORT", "COMPLIANCE", "ADMIN"));
    }
}
