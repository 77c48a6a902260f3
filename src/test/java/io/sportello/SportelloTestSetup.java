package io.sportello;

import io.sportello.accounts.SellerScope;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What every test of the whole application has: a clock to move, the engine's jobs to run and quick passwords. */
@TestConfiguration(proxyBeanMethods = false)
public class SportelloTestSetup {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    /** Hashes as the house does, with as little work as the algorithm allows: hundreds of tests sign somebody in. */
    @Bean
    @Primary
    PasswordEncoder quickPasswords() {
        String current = "argon2id";
        return new DelegatingPasswordEncoder(current, Map.of(current, new Argon2PasswordEncoder(16, 32, 1, 8, 1)));
    }

    @Bean
    EngineJobs engineJobs(ManagementService management, SellerScope scope) {
        return new EngineJobs(management, scope);
    }
}
