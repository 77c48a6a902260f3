package io.sportello.accounts;

import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the staff's calendar and the administrator's pages into the bar. */
@Configuration(proxyBeanMethods = false)
class AccountSections {

    private static final Set<String> ADMINISTRATORS = Set.of(Role.ADMIN.name());

    @Bean
    Section sellersSection() {
        return new Section(0, 80, "sellers", "/admin/sellers", "building-store", ADMINISTRATORS);
    }

    @Bean
    Section absencesSection() {
        return new Section(
                0,
                70,
                "absences",
                "/absences",
                "calendar-user",
                Set.of(Role.SUPPORT.name(), Role.COMPLIANCE.name(), Role.ADMIN.name()));
    }

    @Bean
    Section usersSection() {
        return new Section(0, 81, "users", "/admin/users", "users", ADMINISTRATORS);
    }
}
