package io.sportello.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.springframework.stereotype.Component;

/** Connects as a mailbox would be connected to, and says in plain words whether that works. */
@Component
class MailboxTest {

    /**
     * What the test found.
     *
     * @param mails how many mails lie in the folder, or null when it can't be read
     * @param receiving why it can't be read, or null
     * @param sends whether there is a server to send with
     * @param sending why nothing can be sent, or null
     */
    record Result(Integer mails, Trouble receiving, boolean sends, Trouble sending) {}

    Result test(MailboxForm form) {
        Integer mails = null;
        Trouble receiving = null;
        try (MailboxConnection connection = new MailboxConnection(form.imap(), form.folder())) {
            mails = connection.count();
        } catch (MessagingException e) {
            receiving = Trouble.of(e);
        }
        boolean sends = !form.smtpHost().isEmpty();
        return new Result(mails, receiving, sends, sends ? sending(form.smtp()) : null);
    }

    private static Trouble sending(MailServer server) {
        try (Transport transport = MailSessions.of("smtp", server).getTransport("smtp")) {
            transport.connect(server.host(), server.port(), server.login(), server.password());
            return null;
        } catch (MessagingException e) {
            return Trouble.of(e);
        }
    }
}
