package io.sportello.mail;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Sellers;
import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import io.sportello.workflow.Workflow;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps outgoing mails in the database and starts the process that sends them. */
@Service
@Transactional
class StoredOutbox implements Outbox {

    static final String PROCESS = "send-mail";

    private final OutgoingRepository letters;
    private final MailboxRepository mailboxes;
    private final Documents documents;
    private final Sellers sellers;
    private final Workflow workflow;
    private final MailJournal journal;
    private final CurrentUser user;
    private final Clock clock;
    private final Duration hold;

    StoredOutbox(
            OutgoingRepository letters,
            MailboxRepository mailboxes,
            Documents documents,
            Sellers sellers,
            Workflow workflow,
            MailJournal journal,
            CurrentUser user,
            Clock clock,
            @Value("${sportello.mail.hold:PT30S}") Duration hold) {
        this.letters = letters;
        this.mailboxes = mailboxes;
        this.documents = documents;
        this.sellers = sellers;
        this.workflow = workflow;
        this.journal = journal;
        this.user = user;
        this.clock = clock;
        this.hold = hold;
    }

    @Override
    public long send(OutgoingMail mail) {
        if (sellers.find(mail.sellerId()).isEmpty()) {
            throw new SubjectNotFound("seller " + mail.sellerId());
        }
        return letters.findBySellerIdAndIdempotencyKey(mail.sellerId(), mail.key())
                .map(OutgoingLetter::getId)
                .orElseGet(() -> write(mail));
    }

    private long write(OutgoingMail mail) {
        check(mail);
        String sender = sender(mail);
        String messageId = "<" + UUID.randomUUID() + sender.substring(sender.lastIndexOf('@')) + ">";
        OutgoingLetter letter =
                new OutgoingLetter(letters.nextId(), mail, sender, messageId, user.name(), clock.instant());
        letter.hold(hold);
        letters.saveAndFlush(letter);
        start(letter);
        return letter.getId();
    }

    private void start(OutgoingLetter letter) {
        workflow.start(PROCESS, MailSubjects.outgoing(letter.getId()), Map.of());
    }

    private void check(OutgoingMail mail) {
        if (!MailboxRules.isAddress(mail.to())) {
            throw new MailRefused("mail.refused.recipient");
        }
        if (mail.inReplyTo() != null && !ReplyHeaders.isId(mail.inReplyTo())) {
            throw new IllegalArgumentException("Not a message id: " + mail.inReplyTo());
        }
        List<DocumentView> files =
                mail.documentIds().stream().map(documents::get).toList();
        if (files.stream().anyMatch(file -> !file.sellerId().equals(mail.sellerId()))) {
            throw new SubjectNotFound("a file of " + mail.sellerId());
        }
        if (files.stream().mapToLong(DocumentView::size).sum() > LARGEST_FILES) {
            throw new MailRefused("mail.refused.files", LARGEST_FILES / 1024 / 1024);
        }
    }

    private String sender(OutgoingMail mail) {
        List<SenderAddress> own = addresses(mail.sellerId());
        if (mail.from() == null || mail.from().isBlank()) {
            return own.isEmpty()
                    ? mail.sellerId() + "@sportello.invalid"
                    : own.get(0).address();
        }
        boolean approved = own.isEmpty()
                ? MailboxRules.isAddress(mail.from())
                : own.stream().anyMatch(one -> one.address().equalsIgnoreCase(mail.from()));
        if (!approved) {
            throw new MailRefused("mail.refused.sender", mail.from());
        }
        return mail.from();
    }

    @Override
    public boolean takeBack(long id) {
        return hold(id).takeBack(clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public OutgoingStatus status(long id) {
        return letters.findById(id)
                .map(OutgoingLetter::status)
                .orElseThrow(() -> new SubjectNotFound("outgoing mail " + id));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<Long, OutgoingStatus> statuses(Collection<Long> ids) {
        return letters.findByIdIn(ids).stream()
                .map(OutgoingLetter::status)
                .collect(Collectors.toMap(OutgoingStatus::id, Function.identity()));
    }

    @Override
    @Transactional(readOnly = true)
    public List<OutgoingStatus> of(Subject subject, int limit) {
        return letters.findBySubjectOrderById(subject.toString(), Limit.of(limit)).stream()
                .map(OutgoingLetter::status)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<SenderAddress> addresses(String sellerId) {
        return mailboxes.findBySellerIdOrderById(sellerId).stream()
                .map(mailbox -> new SenderAddress(mailbox.address(), mailbox.sends()))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<OutgoingStatus> troubled(long before, int limit) {
        return letters
                .findByStateInAndIdLessThanOrderByIdDesc(
                        Set.of(OutgoingState.UNCERTAIN, OutgoingState.UNDELIVERED), before, Limit.of(limit))
                .stream()
                .map(OutgoingLetter::status)
                .toList();
    }

    @Override
    public void wentOut(long id) {
        OutgoingLetter letter = hold(id);
        if (letter.state() == OutgoingState.UNCERTAIN) {
            letter.sent(clock.instant());
            journal.outgoing(letter, "went-out");
            // the process tells the others, as after any sending
            start(letter);
        }
    }

    @Override
    public void sendAgain(long id) {
        OutgoingLetter letter = hold(id);
        boolean troubled = letter.state() == OutgoingState.UNCERTAIN || letter.state() == OutgoingState.UNDELIVERED;
        if (troubled) {
            letter.again(clock.instant());
            journal.outgoing(letter, "sent-again");
            start(letter);
        }
    }

    private OutgoingLetter hold(long id) {
        return letters.hold(id).orElseThrow(() -> new SubjectNotFound("outgoing mail " + id));
    }
}
