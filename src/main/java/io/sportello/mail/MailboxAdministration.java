package io.sportello.mail;

import io.sportello.accounts.Sellers;
import io.sportello.secrets.SecretLost;
import io.sportello.subjects.SubjectNotFound;
import java.util.List;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds, changes and removes mailboxes. */
@Service
@Transactional
@PreAuthorize("hasRole('ADMIN')")
class MailboxAdministration {

    private final MailboxRepository mailboxes;
    private final MailboxAccesses accesses;
    private final MailboxCursors cursors;
    private final Sellers sellers;

    MailboxAdministration(
            MailboxRepository mailboxes, MailboxAccesses accesses, MailboxCursors cursors, Sellers sellers) {
        this.mailboxes = mailboxes;
        this.accesses = accesses;
        this.cursors = cursors;
        this.sellers = sellers;
    }

    @Transactional(readOnly = true)
    public List<MailboxView> all() {
        return mailboxes.findAllByOrderById().stream().map(this::view).toList();
    }

    /** The servers whose findings about senders are trusted in some mailbox, once each. */
    @Transactional(readOnly = true)
    public List<String> authServers() {
        return mailboxes.findAllByOrderById().stream()
                .map(mailbox -> mailbox.form().authServer())
                .filter(server -> !server.isEmpty())
                .distinct()
                .toList();
    }

    private MailboxView view(Mailbox mailbox) {
        MailboxForm form = mailbox.form();
        return new MailboxView(
                mailbox.id(),
                mailbox.sellerId(),
                mailbox.address(),
                form.host(),
                form.folder(),
                mailbox.sends(),
                cursors.status(mailbox.id()));
    }

    @Transactional(readOnly = true)
    public MailboxForm form(long id) {
        return find(id).form();
    }

    public long add(MailboxForm form) {
        MailboxRules.check(form);
        if (sellers.find(form.sellerId()).isEmpty()) {
            throw new MailRefused("mail.refused.seller");
        }
        if (form.password().isEmpty()) {
            throw new MailRefused("mail.refused.password");
        }
        return mailboxes
                .save(new Mailbox(form, accesses.seal(form, form.password())))
                .id();
    }

    public void change(long id, MailboxForm typed) {
        Mailbox mailbox = find(id);
        MailboxForm form = complete(mailbox, typed);
        MailboxRules.check(form);
        if (mailbox.version() != form.version()) {
            throw new ObjectOptimisticLockingFailureException(Mailbox.class, id);
        }
        mailbox.change(form, accesses.seal(form, form.password()));
    }

    /** What connecting with the typed settings would use. */
    @Transactional(readOnly = true)
    public MailboxForm complete(Long id, MailboxForm typed) {
        MailboxForm form = id == null ? typed : complete(find(id), typed);
        MailboxRules.check(form);
        return form;
    }

    /** The stored password is used again only where it was used before. */
    private MailboxForm complete(Mailbox mailbox, MailboxForm typed) {
        MailboxForm form = typed.of(mailbox.sellerId());
        if (!form.password().isEmpty()) {
            return form;
        }
        boolean elsewhere = !MailboxAccesses.purpose(form).equals(MailboxAccesses.purpose(mailbox.form()));
        if (elsewhere) {
            throw new MailRefused("mail.refused.password-again");
        }
        try {
            return form.with(accesses.open(mailbox));
        } catch (SecretLost e) {
            throw new MailRefused("mail.refused.password-again");
        }
    }

    /** Its mails stay. */
    public void remove(long id) {
        mailboxes.delete(find(id));
    }

    private Mailbox find(long id) {
        return mailboxes.findById(id).orElseThrow(() -> new SubjectNotFound("mailbox " + id));
    }
}
