package io.sportello.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** How many mails wait to leave, and how many need a person, of all sellers. */
@Component
class MailMeters implements MeterBinder {

    private final JdbcTemplate jdbc;

    MailMeters(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("sportello.mail.waiting", () -> count("'HELD', 'SENDING'"))
                .description("Mails that wait to leave")
                .register(registry);
        Gauge.builder("sportello.mail.troubled", () -> count("'UNCERTAIN', 'UNDELIVERED'"))
                .description("Mails of which a person has to decide whether they left")
                .register(registry);
    }

    private long count(String states) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from outgoing_mail where state in (" + states + ")", Long.class));
    }
}
