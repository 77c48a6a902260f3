package io.sportello.mail;

import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the room puts into the bar. */
@Configuration(proxyBeanMethods = false)
class MailSections {

    @Bean
    Section mailSection() {
        return new Section(0, 65, "mail", "/mail", "mail", Set.of("SUPPORT", "COMPLIANCE", "ADMIN"));
    }

    @Bean
    Section mailboxesSection() {
        return new Section(0, 82, "mailboxes", "/admin/mailboxes", "mailbox", Set.of("ADMIN"));
    }
}
