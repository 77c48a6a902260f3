package io.sportello.browser;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.sportello.mail.reading.Eml;
import jakarta.mail.Flags;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Optional;

/** A real mail server with the mailbox of a shop, to which a marketplace's mails come and from which replies leave. */
final class MailHouse implements AutoCloseable {

    static final String SHOP = "assistenza@bottega-aurora.example";
    static final String LOGIN = "bottega";
    static final String PASSWORD = "segreto";
    static final String ITSELF = "mx.test.example";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP)
    });
    private final GreenMailUser shop;

    MailHouse() {
        server.start();
        shop = server.setUser(SHOP, LOGIN, PASSWORD);
    }

    int imapPort() {
        return server.getImap().getPort();
    }

    int smtpPort() {
        return server.getSmtp().getPort();
    }

    /** A buyer's message comes in, as the marketplace wraps it. */
    void receive(String alias, String order, String id, String words, Instant at)
            throws MessagingException, FolderException {
        Eml mail = Eml.empty()
                .header(
                        "Authentication-Results",
                        ITSELF + "; dkim=pass header.d=amazon.it; dmarc=pass header.from=amazon.it")
                .header("Message-ID", "<" + id + "@eu-west-1.amazonses.com>")
                .header("From", "Cliente <" + alias + ">")
                .header("Reply-To", alias)
                .header("To", SHOP)
                .header("Subject", "Richiesta di informazioni dal cliente Amazon Cliente (Ordine: " + order + ")")
                .header("X-Space-Notification-Type", "BBC_MESSAGE_SENT_TO_MERCHANT")
                .header("X-Marketplace-ID", "APJ6JRA9NG5V4")
                .type("text/plain; charset=UTF-8")
                .text("Hai ricevuto un messaggio.\r\n\r\n------------- Messaggio: -------------\r\n\r\n" + words
                        + "\r\n\r\n------------- Fine messaggio -------------\r\n");
        MailFolder inbox = server.getManagers().getImapHostManager().getInbox(shop);
        inbox.appendMessage(new MimeMessage(null, mail.open()), new Flags(), Date.from(at));
    }

    /** The mail that left for this address, once it has. */
    Optional<MimeMessage> sentTo(String alias) {
        return Arrays.stream(server.getReceivedMessages())
                .filter(mail -> isTo(mail, alias))
                .findFirst();
    }

    private static boolean isTo(MimeMessage mail, String alias) {
        try {
            return Arrays.stream(mail.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to.toString().contains(alias));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
