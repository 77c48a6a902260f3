package io.sportello.mail;

import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentDisposition;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.internet.ParameterList;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.springframework.stereotype.Component;

/** Composes the mail as it goes over the wire. */
@Component
class OutgoingMessages {

    private final Documents documents;
    private final Clock clock;

    OutgoingMessages(Documents documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    MimeMessage compose(OutgoingLetter letter, Session session) throws MessagingException {
        OutgoingStatus status = letter.status();
        NamedMessage message = new NamedMessage(session, status.messageId());
        message.setFrom(new InternetAddress(letter.sender()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(status.to()));
        message.setSubject(status.mailSubject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        if (letter.inReplyTo() != null) {
            message.setHeader("In-Reply-To", letter.inReplyTo());
        }
        if (!letter.references().isEmpty()) {
            message.setHeader("References", MimeUtility.fold(12, letter.references()));
        }
        fill(message, letter, status.text());
        message.saveChanges();
        return message;
    }

    private void fill(MimeMessage message, OutgoingLetter letter, String text) throws MessagingException {
        if (letter.documents().isEmpty()) {
            message.setText(text, StandardCharsets.UTF_8.name());
            return;
        }
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart words = new MimeBodyPart();
        words.setText(text, StandardCharsets.UTF_8.name());
        parts.addBodyPart(words);
        for (long id : letter.documents()) {
            parts.addBodyPart(file(documents.get(id)));
        }
        message.setContent(parts);
    }

    private MimeBodyPart file(DocumentView document) throws MessagingException {
        ParameterList name = new ParameterList();
        name.set("filename", document.name(), StandardCharsets.UTF_8.name());
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new StoredFile(document, documents)));
        part.setHeader("Content-Type", document.mediaType());
        part.setHeader("Content-Disposition", new ContentDisposition(Part.ATTACHMENT, name).toString());
        return part;
    }

    /** Keeps the Message-ID that was given to the mail when it was written. */
    private static final class NamedMessage extends MimeMessage {

        private final String id;

        NamedMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
