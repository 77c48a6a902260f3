package io.sportello.mail.reading;

import io.sportello.mail.Authentication;
import io.sportello.mail.MailAddress;
import io.sportello.mail.MailAttachment;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/** Reads a raw mail, whatever is in it, or says that it can't be read. Needs memory for its headers and text only. */
public final class MailReader {

    private static final int LONGEST_TEXT = 256 * 1024;
    private static final long LARGEST_HEADERS = 1024 * 1024;
    private static final long MOST_DELIMITERS = 20_000;

    private MailReader() {}

    /**
     * Reads a mail.
     *
     * @param authServer whose findings about the sender are trusted, or an empty text
     * @param receivedAt when our server received it
     */
    public static ParsedMail read(RawMail raw, String authServer, Instant receivedAt) throws Unreadable, IOException {
        check(raw);
        try (InputStream content = raw.open()) {
            return read(new MimeMessage(Leniency.SESSION, content), authServer, receivedAt);
        } catch (MessagingException | RuntimeException | StackOverflowError e) {
            throw new Unreadable("mail.problem.broken", e);
        }
    }

    private static void check(RawMail raw) throws Unreadable {
        if (raw.isCut()) {
            throw new Unreadable("mail.problem.too-large");
        }
        if (raw.headerBytes() > LARGEST_HEADERS) {
            throw new Unreadable("mail.problem.headers-too-large");
        }
        if (raw.delimiters() > MOST_DELIMITERS) {
            throw new Unreadable("mail.problem.too-many-parts");
        }
    }

    private static ParsedMail read(MimeMessage message, String authServer, Instant receivedAt)
            throws MessagingException, Unreadable {
        HeaderLines headers = new HeaderLines(message);
        if (Stream.of("from", "date", "message-id", "subject", "received").noneMatch(headers::has)) {
            throw new Unreadable("mail.problem.no-mail");
        }
        PartWalk parts = new PartWalk(message);
        Document page = parts.html().isBlank() ? null : Html.parse(parts.html());
        String html = page == null ? null : Texts.shorten(Html.sanitised(page), 2 * LONGEST_TEXT);
        String text = parts.text().isBlank() && page != null ? Html.text(page) : parts.text();
        MailAddress from = first(headers, "from", Addresses.NOBODY);
        return new ParsedMail(
                MailDates.believable(headers.raw("date"), receivedAt),
                MessageIds.first(headers.raw("message-id")),
                MessageIds.first(headers.raw("in-reply-to")),
                MessageIds.all(headers.raw("references")),
                from,
                first(headers, "reply-to", from),
                Stream.of("to", "cc")
                        .flatMap(name -> Addresses.of(headers.raw(name)).stream())
                        .toList(),
                headers.decoded("subject", 1000),
                headers.decoded(),
                authentication(headers, authServer),
                Texts.shorten(text, LONGEST_TEXT),
                html,
                attachments(parts.files()),
                AutomaticMail.is(headers, headers.raw("content-type")));
    }

    private static MailAddress first(HeaderLines headers, String name, MailAddress otherwise) {
        return Addresses.of(headers.raw(name)).stream().findFirst().orElse(otherwise);
    }

    private static Authentication authentication(HeaderLines headers, String authServer) {
        String first = headers.raw("authentication-results");
        return first.isEmpty() ? Authentication.NONE : AuthenticationHeader.read(first, authServer);
    }

    private static List<MailAttachment> attachments(List<Part> files) {
        List<MailAttachment> attachments = new ArrayList<>();
        for (Part file : files) {
            attachments.add(new MailAttachment(
                    attachments.size(),
                    PartWalk.fileName(file),
                    Texts.line(PartWalk.mediaType(file), 100),
                    size(file)));
        }
        return attachments;
    }

    private static long size(Part file) {
        long size = 0;
        try (InputStream content = file.getInputStream()) {
            byte[] buffer = new byte[16 * 1024];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
            }
        } catch (IOException | MessagingException | RuntimeException broken) {
            // what could be read of it counts
        }
        return size;
    }

    /** When a mail from a file was received: what the last server wrote, else the sender's date, else now. */
    public static Instant receivedAt(RawMail raw, Instant now) throws IOException {
        if (raw.headerBytes() > LARGEST_HEADERS) {
            return now;
        }
        try (InputStream content = raw.open()) {
            HeaderLines headers = new HeaderLines(new MimeMessage(Leniency.SESSION, content));
            String received = headers.raw("received");
            return Stream.of(received.substring(received.lastIndexOf(';') + 1), headers.raw("date"))
                    .map(date -> MailDates.believable(date, now))
                    .filter(date -> date != null && !date.isAfter(now))
                    .findFirst()
                    .orElse(now);
        } catch (MessagingException | RuntimeException broken) {
            return now;
        }
    }

    /**
     * The decoded content of an attachment.
     *
     * @param raw closed with the content
     * @return null when there is no such attachment
     */
    public static InputStream attachment(RawMail raw, int number) throws Unreadable, IOException {
        check(raw);
        InputStream content = raw.open();
        try {
            List<Part> files = new PartWalk(new MimeMessage(Leniency.SESSION, content)).files();
            if (number >= 0 && number < files.size()) {
                return closing(files.get(number).getInputStream(), content, raw);
            }
        } catch (MessagingException e) {
            throw new Unreadable("mail.problem.broken", e);
        }
        content.close();
        raw.close();
        return null;
    }

    private static InputStream closing(InputStream part, InputStream content, RawMail raw) {
        return new FilterInputStream(part) {
            @Override
            public void close() throws IOException {
                super.close();
                content.close();
                raw.close();
            }
        };
    }
}
