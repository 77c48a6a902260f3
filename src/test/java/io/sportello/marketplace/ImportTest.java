package io.sportello.marketplace;

import io.sportello.SportelloTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

/** The whole application with an {@link IntakeDouble} behind the imports, small batches and one batch a job. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SportelloTest
@Import(ImportTest.Doubles.class)
@TestPropertySource(
        properties = {
            "sportello.imports.batch-size=5",
            "sportello.imports.part=PT0S",
            "sportello.imports.folder=target/fork-${test.fork:1}/watched-folder",
            "sportello.imports.folder-settle=PT0.05S"
        })
@interface ImportTest {

    /** Replaces the feature that would take the returns in. */
    @TestConfiguration(proxyBeanMethods = false)
    class Doubles {

        @Bean
        @Primary
        IntakeDouble intakeDouble(JdbcTemplate jdbc) {
            return new IntakeDouble(jdbc);
        }
    }
}
