package io.sportello.messages.web;

import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The messages' places in the bar. */
@Configuration(proxyBeanMethods = false)
class MessageSections {

    private static final int MESSAGES = 11;

    @Bean
    Section messagesSection() {
        return new Section(
                MESSAGES, 12, "messages", "/messages", "message", Set.of("SUPPORT", "COMPLIANCE", "SELLER", "ADMIN"));
    }
}
