package io.sportello.cases.web;

import io.sportello.cases.CaseDraftKind;
import io.sportello.cases.CaseDrafts;
import io.sportello.cases.CaseLetters;
import io.sportello.cases.CaseUpload;
import io.sportello.documents.DocumentRefused;
import io.sportello.subjects.Subject;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends what somebody wrote; where that is refused, the words and the files that can be accepted are kept as a draft. */
@Component
class CaseLetterForm {

    private final CaseLetters letters;
    private final CaseDrafts drafts;

    CaseLetterForm(CaseLetters letters, CaseDrafts drafts) {
        this.letters = letters;
        this.drafts = drafts;
    }

    /** How the words leave, with the files that were chosen now. */
    interface Sending {
        void run(List<CaseUpload> uploads);
    }

    /**
     * Sends a message and leads back to the case.
     *
     * @param done message key
     * @param files as the browser sent them, or null
     */
    String send(
            Subject subject,
            String done,
            String words,
            List<MultipartFile> files,
            RedirectAttributes next,
            Sending sending) {
        List<CaseUpload> uploads = CaseForms.uploads(files);
        String page = CaseForms.change(subject.id(), done, next, () -> sending.run(uploads));
        if (CaseForms.isRefused(next)) {
            drafts.save(subject, CaseDraftKind.MESSAGE, words, null);
            String lost = uploads.stream()
                    .filter(upload -> !keeps(subject, upload))
                    .map(CaseUpload::shown)
                    .collect(Collectors.joining(", "));
            next.addFlashAttribute("lost", lost);
        }
        return page;
    }

    /** Keeps a note and leads back to the case. */
    String note(Subject subject, String done, String words, RedirectAttributes next) {
        String page = CaseForms.change(subject.id(), done, next, () -> letters.note(subject, words));
        if (CaseForms.isRefused(next)) {
            drafts.save(subject, CaseDraftKind.NOTE, words, null);
        }
        return page;
    }

    private boolean keeps(Subject subject, CaseUpload upload) {
        try {
            drafts.attach(subject, upload);
            return true;
        } catch (DocumentRefused refused) {
            return false;
        }
    }
}
