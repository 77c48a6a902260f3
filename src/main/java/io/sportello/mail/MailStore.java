package io.sportello.mail;

import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import io.sportello.mail.reading.RawMail;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps raw mails, each once for a seller. */
@Component
class MailStore {

    private final StoredMailRepository mails;
    private final Documents documents;

    MailStore(StoredMailRepository mails, Documents documents) {
        this.mails = mails;
        this.documents = documents;
    }

    /**
     * Keeps a mail in a transaction of its own, before anything is read from it.
     *
     * @param with what has to be true of the same transaction, such as how far the mailbox was read
     * @return the new mail's number; empty when the seller has the mail
     * @throws org.springframework.dao.DataIntegrityViolationException when somebody keeps the same mail at this moment
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW, rollbackFor = IOException.class)
    OptionalLong keep(RawMail raw, MailOrigin origin, Runnable with) throws IOException {
        with.run();
        if (isKnown(raw, origin)) {
            return OptionalLong.empty();
        }
        long id = keep(raw, origin);
        mails.flush();
        return OptionalLong.of(id);
    }

    /** Keeps a mail that the seller has not, in the caller's transaction, and returns its number. */
    @Transactional(propagation = Propagation.MANDATORY)
    long keep(RawMail raw, MailOrigin origin) throws IOException {
        long id = mails.nextId();
        DocumentView document = store(raw, origin, id);
        // written out with the next document, or at the commit
        mails.save(new StoredMail(id, origin, document, raw.hash()));
        return id;
    }

    /** Which of these mails the seller has, by their fingerprints. */
    @Transactional(propagation = Propagation.MANDATORY)
    Set<String> known(String sellerId, Collection<RawMail> raws) {
        List<String> hashes = raws.stream().map(RawMail::hash).toList();
        return mails.hashes(sellerId, hashes);
    }

    private boolean isKnown(RawMail raw, MailOrigin origin) {
        boolean seen = origin.mailboxId() != null
                && mails.existsByMailboxIdAndUidValidityAndUidNumber(
                        origin.mailboxId(), origin.uidValidity(), origin.uid());
        return seen || mails.existsBySellerIdAndContentHash(origin.sellerId(), raw.hash());
    }

    private DocumentView store(RawMail raw, MailOrigin origin, long id) throws IOException {
        try (InputStream content = raw.open()) {
            return documents.storeForStaff(
                    MailSubjects.received(id), origin.sellerId(), "E-" + id + ".eml", content, RawMail.LARGEST);
        }
    }
}
