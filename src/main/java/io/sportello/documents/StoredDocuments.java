package io.sportello.documents;

import io.sportello.accounts.CurrentUser;
import io.sportello.documents.Chunks.Written;
import io.sportello.subjects.Subject;
import io.sportello.subjects.SubjectNotFound;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files in the database, where one backup and one transaction cover them and every node finds them. */
@Service
@Transactional
class StoredDocuments implements Documents {

    private final DocumentRepository documents;
    private final Chunks chunks;
    private final CurrentUser user;
    private final Clock clock;

    StoredDocuments(DocumentRepository documents, Chunks chunks, CurrentUser user, Clock clock) {
        this.documents = documents;
        this.chunks = chunks;
        this.user = user;
        this.clock = clock;
    }

    @Override
    @Transactional(rollbackFor = IOException.class)
    public DocumentView store(Subject subject, String sellerId, String name, InputStream content, long limit)
            throws IOException {
        // the row goes in first because the chunks refer to it
        Document document = documents.saveAndFlush(
                new Document(subject, sellerId, FileNames.clean(name), clock.instant(), user.name()));
        Written written = chunks.write(document.id(), content, limit);
        document.seal(written.mediaType(), written.size(), written.sha256());
        return document.view();
    }

    @Override
    @Transactional(readOnly = true)
    public List<DocumentView> of(Subject subject) {
        return documents.findBySubjectOrderById(subject.toString()).stream()
                .map(Document::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public DocumentView get(long id) {
        return documents.findById(id).map(Document::view).orElseThrow(() -> new SubjectNotFound("document " + id));
    }

    @Override
    @Transactional(readOnly = true)
    public InputStream open(long id) {
        return chunks.read(get(id));
    }
}
