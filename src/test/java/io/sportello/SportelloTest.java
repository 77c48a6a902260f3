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
import org.springframework.test.context.TestExecutionListeners;

/**
 * The whole application on an H2 database in memory, without sample data, with a {@link MovableClock} and with jobs
 * that run only when {@link EngineJobs} is asked to. All such tests share one context, and so one database: use your
 * own subjects and sellers.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};MODE=PostgreSQL;DB_CLOSE_DELAY=-1",
            "sportello.sample=false",
            "sportello.jobs.enabled=false",
            "sportello.secrets.key-file=target/fork-${test.fork:1}/secrets.key",
            "sportello.mail.outbox-dir=target/fork-${test.fork:1}/outbox"
        })
@AutoConfigureMockMvc
@Import(SportelloTestSetup.class)
@TestExecutionListeners(listeners = FreshClock.class, mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface SportelloTest {}
