package io.sportello.mail;

import io.sportello.accounts.Sellers;
import io.sportello.notices.NoticeMail;
import io.sportello.subjects.Subject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;

/** Sends notices by mail. They belong to no case, so that no case's evidence counts them among its mails. */
@Component
class MailedNotices implements NoticeMail {

    private static final Logger log = LoggerFactory.getLogger(MailedNotices.class);

    private final Outbox outbox;
    private final Sellers sellers;

    MailedNotices(Outbox outbox, Sellers sellers) {
        this.outbox = outbox;
        this.sellers = sellers;
    }

    @Override
    public void send(String sellerId, String to, String title, String text, String key) {
        // asked before, because what the outbox refuses can't be committed any more
        if (sellers.find(sellerId).isEmpty() || !MailboxRules.isAddress(to)) {
            log.warn("{} has no device, and no mail of {} can go there: {}", to, sellerId, title);
            return;
        }
        String name = DigestUtils.md5DigestAsHex((to + " " + key).getBytes(StandardCharsets.UTF_8));
        Subject subject = new Subject("notice", "M-" + name);
        outbox.send(new OutgoingMail(
                sellerId, subject, null, to, title, text, null, List.of(), List.of(), "notice-" + name));
    }
}
