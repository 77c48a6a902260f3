package io.sportello.caselog;

import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The case log's place in the bar: a seller's first, the staff's after their lists. */
@Configuration(proxyBeanMethods = false)
class CaseLogSections {

    @Bean
    Section caseLogOfSellers() {
        return new Section(0, 2, "caselog", "/cases/log", "list-search", Set.of("SELLER"));
    }

    @Bean
    Section caseLogOfStaff() {
        return new Section(0, 5, "caselog", "/cases/log", "list-search", Set.of("SUPPORT", "COMPLIANCE", "ADMIN"));
    }
}
