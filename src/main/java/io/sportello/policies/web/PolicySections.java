package io.sportello.policies.web;

import io.sportello.accounts.Role;
import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the rules into the bar. */
@Configuration(proxyBeanMethods = false)
class PolicySections {

    @Bean
    Section rulesSection() {
        return new Section(
                0,
                60,
                "rules",
                "/rules",
                "scale",
                Set.of(Role.SUPPORT.name(), Role.COMPLIANCE.name(), Role.ADMIN.name()));
    }
}
