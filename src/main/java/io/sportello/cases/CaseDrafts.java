package io.sportello.cases;

import io.sportello.accounts.CurrentUser;
import io.sportello.accounts.Role;
import io.sportello.documents.DocumentRefused;
import io.sportello.documents.Documents;
import io.sportello.subjects.Subject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people type in a case before they send it: a message and a note a case and person, and the message's files.
 * Nobody reads the draft of another.
 */
@Service
@Transactional
public class CaseDrafts {

    /** More than can be sent, so that what is refused for its length is kept whole. */
    private static final int LONGEST = 200_000;

    private static final Duration JUST_NOW = Duration.ofMinutes(1);

    /** The files of drafts belong to no case yet, where the other side could see them. */
    private static final String KIND = "case-draft";

    private final SupportCases cases;
    private final HeldCases held;
    private final CaseDraftRepository drafts;
    private final CaseFiling filing;
    private final Documents documents;
    private final CurrentUser user;
    private final Clock clock;

    CaseDrafts(
            SupportCases cases,
            HeldCases held,
            CaseDraftRepository drafts,
            CaseFiling filing,
            Documents documents,
            CurrentUser user,
            Clock clock) {
        this.cases = cases;
        this.held = held;
        this.drafts = drafts;
        this.filing = filing;
        this.documents = documents;
        this.user = user;
        this.clock = clock;
    }

    /** The current user's draft. */
    @Transactional(readOnly = true)
    public Optional<CaseDraftView> mine(Subject subject, CaseDraftKind kind) {
        return find(subject, kind).filter(draft -> !draft.isEmpty()).map(CaseDraft::view);
    }

    /**
     * Keeps what the current user typed; longer texts than anybody types are cut.
     *
     * @param base the version that the browser has; null to overwrite whatever is kept
     * @return what is kept; empty when there is nothing to keep
     * @throws CaseDraftChanged when other words were kept in another window since
     */
    public Optional<CaseDraftView> save(Subject subject, CaseDraftKind kind, String words, Integer base) {
        String text = words.substring(0, Math.min(words.length(), LONGEST)).replace("\0", "");
        if (wasSent(subject, text)) {
            return Optional.empty();
        }
        CaseDraft draft = draft(subject, kind);
        CaseDraftView stored = draft.view();
        if (base != null && base != stored.version() && !stored.words().equals(text) && !draft.isEmpty()) {
            throw new CaseDraftChanged(stored);
        }
        draft.keep(text, clock.instant());
        CaseDraftView kept = drafts.saveAndFlush(draft).view();
        return draft.isEmpty() ? Optional.empty() : Optional.of(kept);
    }

    /**
     * Keeps a file for the current user's message.
     *
     * @throws DocumentRefused when there are too many, or a case would not accept it
     */
    public void attach(Subject subject, CaseUpload upload) {
        CaseDraft draft = draft(subject, CaseDraftKind.MESSAGE);
        if (draft.view().files().size() >= CaseFiling.MOST) {
            throw new DocumentRefused("cases.refused.file-many", CaseFiling.MOST);
        }
        SupportCase owner = cases.of(subject);
        CaseFile file = filing.store(new Subject(KIND, owner.number()), owner.sellerId(), upload);
        if (!user.is(Role.SELLER)) {
            documents.withhold(file.documentId());
        }
        draft.attach(file, clock.instant());
        drafts.saveAndFlush(draft);
    }

    /** The current user does not want to send a file that was kept. */
    public void detach(Subject subject, long documentId) {
        find(subject, CaseDraftKind.MESSAGE).ifPresent(draft -> draft.detach(documentId, clock.instant()));
    }

    /** The files that were kept for the current user's message. */
    @Transactional(readOnly = true)
    public List<CaseUpload> uploads(Subject subject) {
        return find(subject, CaseDraftKind.MESSAGE).map(CaseDraft::view).map(CaseDraftView::files).stream()
                .flatMap(List::stream)
                .map(file -> new CaseUpload(file.name(), () -> documents.open(file.documentId())))
                .toList();
    }

    /** The current user's draft was sent. */
    public void discard(Subject subject, CaseDraftKind kind) {
        drafts.discard(cases.of(subject).id(), user.name(), kind);
    }

    /** A browser keeps what is typed also while it sends it, so what comes later than the sending is no draft any more. */
    private boolean wasSent(Subject subject, String text) {
        return held.hold(subject)
                .says(user.name(), text.strip(), clock.instant().minus(JUST_NOW));
    }

    private CaseDraft draft(Subject subject, CaseDraftKind kind) {
        return find(subject, kind)
                .orElseGet(() ->
                        drafts.saveAndFlush(new CaseDraft(cases.of(subject), kind, user.name(), clock.instant())));
    }

    private Optional<CaseDraft> find(Subject subject, CaseDraftKind kind) {
        return drafts.findByCaseIdAndAuthorAndKind(cases.of(subject).id(), user.name(), kind);
    }
}
