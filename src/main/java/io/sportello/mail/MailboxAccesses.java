package io.sportello.mail;

import io.sportello.secrets.SecretLost;
import io.sportello.secrets.Secrets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the stored passwords for those who connect. */
@Component
@Transactional(readOnly = true)
class MailboxAccesses {

    private static final Logger log = LoggerFactory.getLogger(MailboxAccesses.class);

    private final MailboxRepository mailboxes;
    private final Secrets secrets;

    MailboxAccesses(MailboxRepository mailboxes, Secrets secrets) {
        this.mailboxes = mailboxes;
        this.secrets = secrets;
    }

    /** Every mailbox that can be read. */
    List<MailboxAccess> all() {
        return mailboxes.findAllByOrderById().stream()
                .flatMap(mailbox -> password(mailbox).map(mailbox::access).stream())
                .toList();
    }

    private Optional<String> password(Mailbox mailbox) {
        try {
            return Optional.of(open(mailbox));
        } catch (SecretLost e) {
            log.error("The password of mailbox {} can't be read with this key; type it again", mailbox.id());
            return Optional.empty();
        }
    }

    String open(Mailbox mailbox) {
        return secrets.decrypt(mailbox.secret(), purpose(mailbox.form()));
    }

    String seal(MailboxForm form, String password) {
        return secrets.encrypt(password, purpose(form));
    }

    /** A password is bound to the servers and the user, so that nobody sends it elsewhere without knowing it. */
    static String purpose(MailboxForm form) {
        return String.join("|", form.sellerId(), form.host(), form.smtpHost(), form.login());
    }
}
