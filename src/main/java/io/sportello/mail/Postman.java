package io.sportello.mail;

import io.sportello.secrets.SecretLost;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.springframework.stereotype.Component;

/** Hands a mail over to the seller's server, or to the outbox folder where there is none. */
@Component
class Postman {

    private static final int FOR_GOOD = 500;

    private final MailboxRepository mailboxes;
    private final MailboxAccesses accesses;
    private final OutgoingMessages messages;
    private final OutboxFolder folder;

    Postman(MailboxRepository mailboxes, MailboxAccesses accesses, OutgoingMessages messages, OutboxFolder folder) {
        this.mailboxes = mailboxes;
        this.accesses = accesses;
        this.messages = messages;
        this.folder = folder;
    }

    Delivery deliver(OutgoingLetter letter) {
        try {
            Optional<MailServer> server = server(letter);
            return server.isPresent() ? send(letter, server.get()) : file(letter);
        } catch (SecretLost | IOException | MessagingException e) {
            return new Delivery(Delivery.Result.NOT_YET, Trouble.of(e));
        }
    }

    private Optional<MailServer> server(OutgoingLetter letter) {
        List<Mailbox> own = mailboxes.findBySellerIdOrderById(letter.sellerId());
        return own.stream()
                .filter(mailbox -> mailbox.sends() && mailbox.address().equalsIgnoreCase(letter.sender()))
                .findFirst()
                .map(mailbox -> mailbox.smtp(accesses.open(mailbox)));
    }

    private Delivery file(OutgoingLetter letter) throws IOException, MessagingException {
        folder.put(letter.getId(), messages.compose(letter, Session.getInstance(new java.util.Properties())));
        return Delivery.filed();
    }

    private Delivery send(OutgoingLetter letter, MailServer server) throws MessagingException {
        Session session = MailSessions.of("smtp", server);
        MimeMessage message = messages.compose(letter, session);
        CarefulTransport transport = new CarefulTransport(session);
        try (transport) {
            transport.connect(server.host(), server.port(), server.login(), server.password());
            transport.sendMessage(message, message.getAllRecipients());
            return Delivery.sent();
        } catch (MessagingException | RuntimeException e) {
            return failed(transport, e);
        }
    }

    private static Delivery failed(CarefulTransport transport, Exception e) {
        if (transport.wasTaken()) {
            // only taking leave went wrong
            return Delivery.sent();
        }
        if (transport.isUnknown()) {
            return new Delivery(Delivery.Result.UNKNOWN, Trouble.of(e));
        }
        boolean forGood = e instanceof SendFailedException failure && code(failure) >= FOR_GOOD;
        Delivery.Result result = forGood ? Delivery.Result.REFUSED : Delivery.Result.NOT_YET;
        String key = forGood ? "mail.trouble.not-accepted" : Trouble.of(e).key();
        return new Delivery(result, new Trouble(key, detail(e)));
    }

    private static int code(MessagingException failure) {
        int code = 0;
        Exception at = failure;
        for (int depth = 0;
                at instanceof MessagingException mail && depth < 10;
                depth++, at = mail.getNextException()) {
            code = Math.max(code, own(mail));
        }
        return code;
    }

    private static int own(MessagingException failure) {
        if (failure instanceof SMTPAddressFailedException address) {
            return address.getReturnCode();
        }
        if (failure instanceof SMTPSenderFailedException sender) {
            return sender.getReturnCode();
        }
        return failure instanceof SMTPSendFailedException send ? send.getReturnCode() : 0;
    }

    private static String detail(Exception e) {
        boolean hasMore = e instanceof MessagingException mail && mail.getNextException() != null;
        return Trouble.of(hasMore ? ((MessagingException) e).getNextException() : e)
                .detail();
    }
}
