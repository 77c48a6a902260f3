package io.sportello.mail;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.documents.Documents;
import io.sportello.mail.reading.MailReader;
import io.sportello.mail.reading.RawMail;
import io.sportello.mail.reading.Unreadable;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows received mails, to sellers those that something of theirs took, and moves them between features and people. */
@Service
@Transactional
class StoredMails implements Mails {

    private final StoredMailRepository mails;
    private final MailContents contents;
    private final Documents documents;
    private final MailJournal journal;
    private final CurrentUser user;

    StoredMails(
            StoredMailRepository mails,
            MailContents contents,
            Documents documents,
            MailJournal journal,
            CurrentUser user) {
        this.mails = mails;
        this.contents = contents;
        this.documents = documents;
        this.journal = journal;
        this.user = user;
    }

    @Override
    @Transactional(readOnly = true)
    public ReceivedMail get(long id) {
        StoredMail mail = find(id);
        return contents.find(id).map(mail::with).orElseThrow(() -> new SubjectNotFound("mail " + id));
    }

    @Override
    @Transactional(readOnly = true)
    public MailView view(long id) {
        return find(id).view();
    }

    @Override
    @Transactional(readOnly = true)
    public InputStream open(long id, int number) {
        try (InputStream stored = documents.open(find(id).documentId())) {
            InputStream content = MailReader.attachment(RawMail.of(stored), number);
            if (content != null) {
                return content;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (Unreadable e) {
            // a mail that can't be read has no attachments
        }
        throw new SubjectNotFound("attachment " + number + " of mail " + id);
    }

    @Override
    public void claim(long id, Subject subject, String kind) {
        StoredMail mail = find(id);
        mail.claim(subject, kind);
        documents.share(mail.documentId());
    }

    @Override
    public void found(long id, MailFinding finding) {
        find(id).found(finding);
    }

    @Override
    public void suggest(long id, Subject subject) {
        find(id).suggest(subject);
    }

    @Override
    public void file(long id) {
        find(id).file();
    }

    @Override
    public void decided(long id, String what) {
        journal.received(find(id), what);
    }

    @Override
    public void quarantine(long id) {
        find(id).quarantine();
    }

    @Override
    public void release(long id) {
        StoredMail mail = find(id);
        mail.release();
        documents.withhold(mail.documentId());
        journal.received(mail, "released");
    }

    @Override
    public void ignore(long id) {
        StoredMail mail = find(id);
        mail.ignore();
        journal.received(mail, "ignored");
    }

    @Override
    @Transactional(readOnly = true)
    public List<MailView> ofKind(String kind, long before, int limit) {
        return views(mails.findByClaimKindAndIdLessThanOrderByIdDesc(kind, before, Limit.of(limit)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<MailView> filed(String sellerId, String kind, String reference) {
        return views(mails.findBySellerIdAndReferenceAndClaimKindAndStateOrderById(
                sellerId, reference, kind, MailState.FILED));
    }

    @Override
    @Transactional(readOnly = true)
    public List<MailView> of(Subject subject, int limit) {
        return views(mails.findByClaimedByOrderById(subject.toString(), Limit.of(limit)));
    }

    @Override
    @Transactional(readOnly = true)
    public List<MailView> unreadableOf(long importId, int limit) {
        return views(mails.unreadable(importId, Limit.of(limit)));
    }

    private static List<MailView> views(List<StoredMail> found) {
        return found.stream().map(StoredMail::view).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<MailView> in(MailState state, long before, int limit) {
        return views(mails.findByStateAndIdLessThanOrderByIdDesc(state, before, Limit.of(limit)));
    }

    @Override
    @Transactional(readOnly = true)
    public long count(MailState state) {
        return mails.countByState(state);
    }

    private StoredMail find(long id) {
        return mails.findById(id).filter(this::mayBeRead).orElseThrow(() -> new SubjectNotFound("mail " + id));
    }

    private boolean mayBeRead(StoredMail mail) {
        return !user.is(Role.SELLER) || mail.state() == MailState.CLAIMED;
    }
}
