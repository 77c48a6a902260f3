package io.sportello.mail;

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

/** Shows received mails and moves them between the features and the people. */
@Service
@Transactional
class StoredMails implements Mails {

    private final StoredMailRepository mails;
    private final MailContents contents;
    private final Documents documents;

    StoredMails(StoredMailRepository mails, MailContents contents, Documents documents) {
        this.mails = mails;
        this.contents = contents;
        this.documents = documents;
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
        find(id).claim(subject, kind);
    }

    @Override
    public void release(long id) {
        find(id).release();
    }

    @Override
    public void ignore(long id) {
        find(id).ignore();
    }

    @Override
    @Transactional(readOnly = true)
    public List<MailView> in(MailState state, long before, int limit) {
        return mails.findByStateAndIdLessThanOrderByIdDesc(state, before, Limit.of(limit)).stream()
                .map(StoredMail::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public long count(MailState state) {
        return mails.countByState(state);
    }

    private StoredMail find(long id) {
        return mails.findById(id).orElseThrow(() -> new SubjectNotFound("mail " + id));
    }
}
