package io.sportello.documents;

import io.sportello.subjects.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Keeps files with subjects. Contents are streamed in both directions, never held whole in memory. */
public interface Documents {

    /**
     * Stores a file, in the caller's transaction.
     *
     * @param limit the most bytes accepted
     * @throws DocumentRefused when it is larger than {@code limit} or empty
     */
    DocumentView store(Subject subject, String sellerId, String name, InputStream content, long limit)
            throws IOException;

    /** The files of a subject, oldest first. */
    List<DocumentView> of(Subject subject);

    /**
     * One file's facts.
     *
     * @throws io.sportello.subjects.SubjectNotFound when there is none or it may not be seen
     */
    DocumentView get(long id);

    /** One file's content; the caller closes it. */
    InputStream open(long id);
}
