package io.sportello;

import io.sportello.accounts.SellerScope;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** What every test of the whole application has: a clock to move and the engine's jobs to run. */
@TestConfiguration(proxyBeanMethods = false)
public class SportelloTestSetup {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    EngineJobs engineJobs(ManagementService management, SellerScope scope) {
        return new EngineJobs(management, scope);
    }
}
