package io.sportello.cases;

import io.sportello.documents.DocumentRefused;
import io.sportello.documents.DocumentView;
import io.sportello.documents.Documents;
import io.sportello.subjects.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attaches files to what is written in a case, once they are what they claim to be. */
@Service
@Transactional
public class CaseFiling {

    /** The most bytes of a file. */
    public static final long LARGEST = 10L * 1024 * 1024;

    /** The most files of one message. */
    public static final int MOST = 10;

    private final SupportCases cases;
    private final CaseIntake intake;
    private final Documents documents;

    CaseFiling(SupportCases cases, CaseIntake intake, Documents documents) {
        this.cases = cases;
        this.intake = intake;
        this.documents = documents;
    }

    /**
     * Opens a case with files.
     *
     * @throws DocumentRefused when one of them is empty, too large, of a kind that is not accepted, or not what it claims
     */
    public Subject open(NewCase asked, List<CaseUpload> uploads) {
        Subject subject = intake.open(asked);
        attach(subject, uploads);
        return subject;
    }

    /** Attaches files to what was just written in a case; fails as {@link #open} does. */
    void attach(Subject subject, List<CaseUpload> uploads) {
        if (uploads.size() > MOST) {
            throw new DocumentRefused("cases.refused.file-many", MOST);
        }
        if (uploads.isEmpty()) {
            return;
        }
        SupportCase owner = cases.of(subject);
        List<CaseFile> files = new ArrayList<>();
        uploads.forEach(upload -> files.add(store(subject, owner.sellerId(), upload)));
        owner.last().carries(files);
    }

    CaseFile store(Subject subject, String sellerId, CaseUpload upload) {
        FileGate.checkName(upload.name());
        try (InputStream content = upload.content().open()) {
            DocumentView stored = documents.store(subject, sellerId, upload.name(), content, LARGEST);
            FileGate.checkType(stored.name(), stored.mediaType());
            if (FileGate.isArchive(stored.mediaType())) {
                try (InputStream again = documents.open(stored.id())) {
                    FileGate.checkArchive(stored.name(), again);
                }
            }
            return new CaseFile(stored.id(), stored.name(), stored.size());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
