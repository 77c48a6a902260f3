package io.sportello.browser;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;

/**
 * The running application with its sample data, seen through a browser. All such tests share one application and one
 * browser. Without a browser they are skipped, except where {@code CI=true}: there they fail.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ExtendWith(Chromium.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:browser;MODE=PostgreSQL;DB_CLOSE_DELAY=-1",
            "sportello.sample=true",
            "server.address=127.0.0.1",
            "sportello.secrets.key-file=target/fork-${test.fork:1}/browser-secrets.key",
            "sportello.mail.outbox-dir=target/fork-${test.fork:1}/browser-outbox",
            "sportello.mail.hold=PT5S"
        })
@interface BrowserTest {}
