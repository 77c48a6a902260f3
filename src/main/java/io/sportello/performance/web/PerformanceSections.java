package io.sportello.performance.web;

import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The performance's places in the bar. */
@Configuration(proxyBeanMethods = false)
class PerformanceSections {

    static final int PERFORMANCE = 15;

    private static final Set<String> EVERYBODY = Set.of("SUPPORT", "COMPLIANCE", "SELLER", "ADMIN");

    @Bean
    Section performanceSection() {
        return new Section(PERFORMANCE, 18, "performance", "/performance", "heart-rate-monitor", EVERYBODY);
    }
}
