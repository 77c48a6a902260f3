package io.sportello.documents;

import io.sportello.accounts.CurrentUser;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How lists show a file: its icon, its size and when it came, in the reader's language and zone. */
@Component("documentDisplay")
class DocumentDisplay {

    private static final Map<String, String> ICONS = Map.of(
            "image/png", "photo",
            "image/jpeg", "photo",
            "image/gif", "photo",
            "image/webp", "photo",
            "message/rfc822", "mail",
            "application/pdf", "file-type-pdf",
            "application/xml", "file-code",
            "text/plain", "file-text",
            "application/zip", "file-zip",
            "application/gzip", "file-zip");

    private final CurrentUser user;
    private final Clock clock;

    DocumentDisplay(CurrentUser user, Clock clock) {
        this.user = user;
        this.clock = clock;
    }

    /** The Tabler icon's name without {@code ti-}. */
    public String icon(DocumentView document) {
        return ICONS.getOrDefault(document.mediaType(), "file");
    }

    /** The size in kB or MB, such as {@code 1.2 MB}. */
    public String size(long bytes) {
        boolean large = bytes >= 1_000_000;
        NumberFormat number = NumberFormat.getNumberInstance(user.locale());
        number.setMaximumFractionDigits(large ? 1 : 0);
        return number.format(large ? bytes / 1_000_000.0 : Math.ceil(bytes / 1_000.0)) + (large ? " MB" : " kB");
    }

    /** Weekday and time within the last six days, else the date. */
    public String when(DocumentView document) {
        ZonedDateTime at = document.at().atZone(user.zone());
        boolean recent = Duration.between(document.at(), clock.instant()).compareTo(Duration.ofDays(6)) < 0;
        return at.format(DateTimeFormatter.ofPattern(recent ? "EEE HH:mm" : "d MMM yyyy", user.locale()));
    }

    /** The whole date and time with the zone. */
    public String exactly(DocumentView document) {
        return document.at()
                        .atZone(user.zone())
                        .format(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                                .withLocale(user.locale()))
                + " " + user.zone().getId();
    }
}
