package io.sportello.clocks;

import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the working hours into the bar. */
@Configuration(proxyBeanMethods = false)
class ClockSections {

    @Bean
    Section houseHoursSection() {
        return new Section(0, 76, "house-hours", "/settings/hours", "clock-cog", Set.of("SUPPORT", "ADMIN", "SELLER"));
    }
}
