package io.sportello.mail;

import io.sportello.mail.reading.ParsedMail;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was read from mails. Only asked after the mail itself was found in the user's scope. */
@Component
class MailContents {

    private final JdbcTemplate jdbc;
    private final JsonMapper json = JsonMapper.builder().build();

    MailContents(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void keep(long mail, ParsedMail parsed) {
        jdbc.update(
                "insert into received_mail_content (mail_id, parsed) values (?, ?)",
                mail,
                json.writeValueAsString(parsed));
    }

    Optional<ParsedMail> find(long mail) {
        List<String> found =
                jdbc.queryForList("select parsed from received_mail_content where mail_id = ?", String.class, mail);
        return found.stream().findFirst().map(text -> json.readValue(text, ParsedMail.class));
    }
}
