package io.sportello.documents;

import io.sportello.accounts.ActorNames;
import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
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
    private final ActorNames actors;
    private final Clock clock;

    StoredDocuments(DocumentRepository documents, Chunks chunks, CurrentUser user, ActorNames actors, Clock clock) {
        this.documents = documents;
        this.chunks = chunks;
        this.user = user;
        this.actors = actors;
        this.clock = clock;
    }

    @Override
    @Transactional(rollbackFor = IOException.class)
    public DocumentView store(Subject subject, String sellerId, String name, InputStream content, long limit)
            throws IOException {
        return store(document(subject, sellerId, name, false), content, limit);
    }

    @Override
    @Transactional(rollbackFor = IOException.class)
    public DocumentView storeForStaff(Subject subject, String sellerId, String name, InputStream content, long limit)
            throws IOException {
        return store(document(subject, sellerId, name, true), content, limit);
    }

    private Document document(Subject subject, String sellerId, String name, boolean staffOnly) {
        return new Document(subject, sellerId, FileNames.clean(name), staffOnly, clock.instant(), user.name());
    }

    private DocumentView store(Document fresh, InputStream content, long limit) throws IOException {
        // the row goes in first because the chunks refer to it
        Document document = documents.saveAndFlush(fresh);
        Written written = chunks.write(document.id(), content, limit);
        document.seal(written.mediaType(), written.size(), written.sha256());
        return view(document);
    }

    @Override
    public void share(long id) {
        find(id).share();
    }

    @Override
    public void withhold(long id) {
        find(id).withhold();
    }

    @Override
    public void takeBack(long id) {
        Document document = find(id);
        if (!document.isStoredBy(user.name())) {
            throw new SubjectNotFound("document " + id + " of " + user.name());
        }
        document.takeBack(clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public List<DocumentView> of(Subject subject) {
        return documents.findBySubjectAndTakenBackAtIsNullOrderById(subject.toString()).stream()
                .filter(this::mayBeHad)
                .map(this::view)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public DocumentView get(long id) {
        return view(find(id));
    }

    @Override
    @Transactional(readOnly = true)
    public InputStream open(long id) {
        return chunks.read(get(id));
    }

    private Document find(long id) {
        return documents.findById(id).filter(this::mayBeHad).orElseThrow(() -> new SubjectNotFound("document " + id));
    }

    private boolean mayBeHad(Document document) {
        return !document.isTakenBack() && (!document.isStaffOnly() || !user.is(Role.SELLER));
    }

    private DocumentView view(Document document) {
        return document.view(actors::shown);
    }
}
