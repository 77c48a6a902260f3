package io.sportello.mail.reading;

import jakarta.mail.internet.MailDateFormat;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;

/** Reads dates of mails, and believes only those that can be true. */
final class MailDates {

    private static final Instant FIRST = Instant.parse("1995-01-01T00:00:00Z");
    private static final Duration CLOCKS_DIFFER = Duration.ofHours(1);

    private MailDates() {}

    /** When a header's date lies between the first mails and the receipt, that date, else null. */
    static Instant believable(String header, Instant receivedAt) {
        Instant date = parse(header);
        boolean possible = date != null && date.isAfter(FIRST) && date.isBefore(receivedAt.plus(CLOCKS_DIFFER));
        return possible ? date : null;
    }

    private static Instant parse(String header) {
        if (header.isBlank()) {
            return null;
        }
        try {
            return new MailDateFormat().parse(header).toInstant();
        } catch (ParseException | RuntimeException noDate) {
            return null;
        }
    }
}
