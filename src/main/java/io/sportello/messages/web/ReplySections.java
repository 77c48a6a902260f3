package io.sportello.messages.web;

import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the response times and the canned replies into the bar. */
@Configuration(proxyBeanMethods = false)
class ReplySections {

    @Bean
    Section responseTimesSection() {
        return new Section(
                0,
                66,
                "response-times",
                "/messages/response-times",
                "chart-histogram",
                Set.of("SUPPORT", "COMPLIANCE", "SELLER", "ADMIN"));
    }

    @Bean
    Section cannedRepliesSection() {
        return new Section(
                0,
                74,
                "canned-replies",
                "/settings/replies",
                "message-2-bolt",
                Set.of("SUPPORT", "COMPLIANCE", "SELLER"));
    }
}
