package io.sportello.feedback.web;

import io.sportello.navigation.Section;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feedback's place in the bar. */
@Configuration(proxyBeanMethods = false)
class FeedbackSections {

    static final int FEEDBACK = 13;

    @Bean
    Section feedbackSection() {
        return new Section(
                FEEDBACK, 14, "feedback", "/feedback", "star", Set.of("SUPPORT", "COMPLIANCE", "SELLER", "ADMIN"));
    }
}
