package io.sportello.cases;

import io.sportello.subjects.Subject;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends what the current user wrote on a case's page, with the files of the draft, which is gone with it. */
@Service
@Transactional
public class CaseLetters {

    private final CaseTalk talk;
    private final CaseFiling filing;
    private final CaseDrafts drafts;

    CaseLetters(CaseTalk talk, CaseFiling filing, CaseDrafts drafts) {
        this.talk = talk;
        this.filing = filing;
        this.drafts = drafts;
    }

    /**
     * Writes to the other side.
     *
     * @throws CaseRefused as {@link CaseTalk#say} does
     * @throws io.sportello.documents.DocumentRefused as {@link CaseFiling#open} does
     */
    public void say(Subject subject, String words, List<CaseUpload> uploads) {
        talk.say(subject, words, List.of());
        enclose(subject, uploads);
    }

    /** Writes for the staff; fails as {@link CaseTalk#note} does. */
    public void note(Subject subject, String words) {
        talk.note(subject, words);
        drafts.discard(subject, CaseDraftKind.NOTE);
    }

    /** Puts files to what the current user has just written to the other side; fails as {@link CaseFiling#open} does. */
    public void enclose(Subject subject, List<CaseUpload> uploads) {
        List<CaseUpload> all = new ArrayList<>(drafts.uploads(subject));
        all.addAll(uploads);
        filing.attach(subject, all);
        drafts.discard(subject, CaseDraftKind.MESSAGE);
    }
}
