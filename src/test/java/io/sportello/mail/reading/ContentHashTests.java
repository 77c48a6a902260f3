package io.sportello.mail.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** When two raw mails are the same mail. */
class ContentHashTests {

    private static final Eml MAIL = Eml.mail("same").text("Hello\r\nFrom here on\r\n\r\n");

    @Test
    void lineEndsAndWhatTheWayAddsDoNotCount() {
        String text = MAIL.toString();
        String other = text.replace("\r\n", "\n")
                .replace("from a.example", "from b.example\n by c.example")
                .replace("Subject:", "X-Mozilla-Status: 0001\nStatus: RO\nSubject:")
                .replace("\nFrom here", "\n>From here");
        assertThat(hash(other + "\n\n")).isEqualTo(hash(text));
    }

    @Test
    void wordsAndTheSenderAndTheFindingsCount() {
        String text = MAIL.toString();
        assertThat(hash(text.replace("Hello", "Hallo"))).isNotEqualTo(hash(text));
        assertThat(hash(text.replace("A Buyer", "B Buyer"))).isNotEqualTo(hash(text));
        assertThat(hash(text.replace("Hello", "Hello\r\n"))).isNotEqualTo(hash(text));
        assertThat(hash("Authentication-Results: mx; none\r\n" + text)).isNotEqualTo(hash(text));
    }

    @Test
    void mailsWithoutDateAndIdentityAreToldByTheirWay() {
        String text = Eml.mail("x")
                .without("Message-ID")
                .without("Date")
                .text("Hello?")
                .toString();
        assertThat(hash(text.replace("08:00:00", "08:05:00"))).isNotEqualTo(hash(text));
    }

    private static String hash(String text) {
        return Eml.raw(text.getBytes(StandardCharsets.UTF_8)).hash();
    }
}
