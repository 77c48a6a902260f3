package io.sportello;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/**
 * The running application with its sample data, at work on its jobs and by the real clock. All such tests share one
 * context: leave its sample users and sellers as they were.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:browser;MODE=PostgreSQL;DB_CLOSE_DELAY=-1",
            "sportello.sample=true",
            "server.address=127.0.0.1",
            "sportello.secrets.key-file=target/fork-${test.fork:1}/browser-secrets.key",
            "sportello.mail.outbox-dir=target/fork-${test.fork:1}/browser-outbox",
            "sportello.mail.hold=PT5S",
            "sportello.tasks.hold=PT0S"
        })
@AutoConfigureMockMvc
public @interface SampleHouseTest {}
