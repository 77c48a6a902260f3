package io.sportello.claims.web;

import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The claims' place in the bar. */
@Configuration(proxyBeanMethods = false)
class ClaimSections {

    /** The section's stable number. */
    static final int CLAIMS = 14;

    @Bean
    Section claimsSection() {
        return new Section(
                CLAIMS, 16, "claims", "/claims", "gavel", Set.of("SUPPORT", "COMPLIANCE", "SELLER", "ADMIN"));
    }
}
