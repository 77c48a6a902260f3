package io.sportello.mail;

import io.sportello.documents.Documents;
import io.sportello.mail.reading.MailReader;
import io.sportello.mail.reading.ParsedMail;
import io.sportello.mail.reading.RawMail;
import io.sportello.mail.reading.Unreadable;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.Workflow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads kept mails and offers them to the features, each in one transaction. */
@Component
class MailDelivery {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);

    private final StoredMailRepository mails;
    private final MailContents contents;
    private final Documents documents;
    private final Workflow workflow;
    private final ApplicationEventPublisher events;

    MailDelivery(
            StoredMailRepository mails,
            MailContents contents,
            Documents documents,
            Workflow workflow,
            ApplicationEventPublisher events) {
        this.mails = mails;
        this.contents = contents;
        this.documents = documents;
        this.workflow = workflow;
        this.events = events;
    }

    /** Reads the mail and offers it; what no feature takes goes to triage. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, rollbackFor = IOException.class)
    MailState deliver(long id, RawMail raw) throws IOException {
        StoredMail mail = find(id);
        if (mail.state() == MailState.STORED && read(mail, raw)) {
            events.publishEvent(new MailArrived(id, mail.sellerId()));
            mail.leaveToAPerson(null);
        }
        return mail.state();
    }

    /** As {@link #deliver}, several together, which takes fewer statements. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, rollbackFor = IOException.class)
    void deliverAll(Map<Long, RawMail> kept) throws IOException {
        // one query for what each delivery asks for
        mails.findAllById(kept.keySet());
        try {
            workflow.together(() -> kept.forEach((id, raw) -> {
                try {
                    deliver(id, raw);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** As {@link #deliver}, from the kept form, after an interruption. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, rollbackFor = IOException.class)
    MailState deliver(long id) throws IOException {
        try (InputStream content = documents.open(find(id).documentId());
                RawMail raw = RawMail.of(content)) {
            return deliver(id, raw);
        }
    }

    /** After too many attempts a mail goes to triage without being offered. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, rollbackFor = IOException.class)
    void giveUp(long id, int attempts) throws IOException {
        StoredMail mail = find(id);
        mail.countAttempt();
        if (mail.state() == MailState.STORED && mail.attempts() >= attempts) {
            try (InputStream content = documents.open(mail.documentId());
                    RawMail raw = RawMail.of(content)) {
                read(mail, raw);
                mail.leaveToAPerson("mail.problem.not-taken");
            }
        }
    }

    private boolean read(StoredMail mail, RawMail raw) throws IOException {
        try {
            ParsedMail parsed = MailReader.read(raw, mail.authServer(), mail.receivedAt());
            mail.read(parsed);
            contents.keep(mail.getId(), parsed);
            return true;
        } catch (Unreadable e) {
            log.warn("Mail {} can't be read: {}", mail.getId(), e.getMessage(), e.getCause());
            mail.refuse(e.getMessage());
            return false;
        }
    }

    private StoredMail find(long id) {
        return mails.findById(id).orElseThrow(() -> new SubjectNotFound("mail " + id));
    }
}
