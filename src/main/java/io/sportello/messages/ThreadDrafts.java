package io.sportello.messages;

import io.sportello.accounts.CurrentUser;
import io.sportello.documents.DocumentRefused;
import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import io.sportello.mail.Outbox;
import io.sportello.subjects.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what people type before they send it: one draft a thread and person, with the files that leave with it. */
@Service
@Transactional
public class ThreadDrafts {

    /** The most characters of a draft. */
    public static final int LONGEST = 20_000;

    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    private final MessageThreads threads;
    private final HeldThreads held;
    private final DraftRepository drafts;
    private final Documents documents;
    private final CurrentUser user;
    private final Clock clock;

    ThreadDrafts(
            MessageThreads threads,
            HeldThreads held,
            DraftRepository drafts,
            Documents documents,
            CurrentUser user,
            Clock clock) {
        this.threads = threads;
        this.held = held;
        this.drafts = drafts;
        this.documents = documents;
        this.user = user;
        this.clock = clock;
    }

    /** The current user's draft. */
    @Transactional(readOnly = true)
    public Optional<DraftView> mine(Subject subject) {
        return drafts.findByThreadIdAndAuthor(threads.of(subject).id(), user.name())
                .filter(draft -> !draft.isEmpty())
                .map(this::view);
    }

    /** What others have begun, the latest first. */
    @Transactional(readOnly = true)
    public List<DraftView> others(Subject subject) {
        return drafts
                .findByThreadIdAndAuthorNotOrderBySavedAtDesc(
                        threads.of(subject).id(), user.name())
                .stream()
                .filter(draft -> !draft.isEmpty())
                .map(this::view)
                .toList();
    }

    /**
     * Keeps what the current user typed; texts longer than {@value #LONGEST} are cut.
     *
     * @param base the version that the browser has; null to overwrite whatever is kept
     * @return what is kept; empty when just that was sent
     * @throws DraftChanged when it was saved in another window since, with other words
     */
    public Optional<DraftView> save(Subject subject, String words, Integer base) {
        String text = ThreadEntry.cut(words, LONGEST);
        if (wasSent(subject, text)) {
            return Optional.empty();
        }
        ThreadDraft draft = draft(subject);
        DraftView stored = view(draft);
        if (base != null && base != draft.version() && !stored.words().equals(text) && !draft.isEmpty()) {
            throw new DraftChanged(stored);
        }
        draft.keep(text, clock.instant());
        return Optional.of(view(drafts.saveAndFlush(draft)));
    }

    /**
     * Attaches a file to the current user's draft.
     *
     * @throws DocumentRefused when it is empty, or the reply's files would be too large together
     */
    public DraftView attach(Subject subject, String name, InputStream content) throws IOException {
        ThreadDraft draft = draft(subject);
        long used = files(draft).stream().mapToLong(EntryFile::size).sum();
        MessageThread thread = threads.of(subject);
        DocumentView stored = documents.storeForStaff(
                subject, thread.sellerId(), name, content, Math.max(1, Outbox.LARGEST_FILES - used));
        draft.attach(stored.id(), clock.instant());
        return view(drafts.saveAndFlush(draft));
    }

    /** Takes a file off the current user's draft; it stays among the thread's documents, for the staff. */
    public DraftView detach(Subject subject, long documentId) {
        ThreadDraft draft = draft(subject);
        draft.detach(documentId, clock.instant());
        return view(drafts.saveAndFlush(draft));
    }

    /** What was sent and taken back is the current user's draft again. */
    void restore(Subject subject, String words, List<EntryFile> files) {
        ThreadDraft draft = draft(subject);
        draft.keep(words, clock.instant());
        files.forEach(file -> draft.attach(file.documentId(), clock.instant()));
    }

    /** The files that leave with the current user's reply. */
    @Transactional(readOnly = true)
    public List<EntryFile> files(Subject subject) {
        return drafts.findByThreadIdAndAuthor(threads.of(subject).id(), user.name())
                .map(this::files)
                .orElse(List.of());
    }

    /** The current user's draft leaves and is gone: the seller may have its files, like what was said. */
    void leave(Subject subject) {
        drafts.findByThreadIdAndAuthor(threads.of(subject).id(), user.name()).ifPresent(draft -> {
            draft.documents().forEach(documents::share);
            drafts.delete(draft);
        });
    }

    /** A browser keeps what is typed also while it sends it; whichever comes second finds the other done. */
    private boolean wasSent(Subject subject, String text) {
        return held.hold(subject)
                .replied(user.name(), text.strip(), clock.instant().minus(JUST_NOW));
    }

    private ThreadDraft draft(Subject subject) {
        MessageThread thread = threads.of(subject);
        return drafts.findByThreadIdAndAuthor(thread.id(), user.name())
                .orElseGet(() -> drafts.saveAndFlush(new ThreadDraft(thread, user.name(), clock.instant())));
    }

    private DraftView view(ThreadDraft draft) {
        return draft.view(files(draft));
    }

    private List<EntryFile> files(ThreadDraft draft) {
        return draft.documents().stream()
                .map(documents::get)
                .map(file -> EntryFile.sent(file.id(), file.name(), file.size()))
                .toList();
    }
}
