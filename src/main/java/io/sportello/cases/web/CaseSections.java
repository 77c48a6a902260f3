package io.sportello.cases.web;

import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The cases' place in the bar. */
@Configuration(proxyBeanMethods = false)
class CaseSections {

    static final int CASES = 12;

    @Bean
    Section casesSection() {
        return new Section(
                CASES, 14, "cases", "/cases", "lifebuoy", Set.of("SUPPORT", "COMPLIANCE", "SELLER", "ADMIN"));
    }
}
