package io.sportello.marketplace;

import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the room puts into the bar. */
@Configuration(proxyBeanMethods = false)
class MarketplaceSections {

    @Bean
    Section importsSection() {
        return new Section(0, 70, "imports", "/imports", "file-import", Set.of("SUPPORT", "ADMIN", "SELLER"));
    }
}
