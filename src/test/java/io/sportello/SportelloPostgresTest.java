package io.sportello;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.TestExecutionListeners;

/** As {@link SportelloTest}, on a real PostgreSQL. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        properties = {
            "sportello.sample=false",
            "sportello.jobs.enabled=false",
            "sportello.secrets.key-file=target/fork-${test.fork:1}/secrets.key",
            "sportello.mail.outbox-dir=target/fork-${test.fork:1}/outbox"
        })
@AutoConfigureMockMvc
@Import(SportelloTestSetup.class)
@ContextConfiguration(initializers = FreshPostgres.class)
@TestExecutionListeners(listeners = FreshClock.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface SportelloPostgresTest {}
