package io.sportello.documents;

import io.sportello.subjects.Subject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Keeps files with subjects. Contents are streamed in both directions, never held whole in memory. */
public interface Documents {

    /**
     * Stores a file that the seller may have as well, in the caller's transaction.
     *
     * @param limit the most bytes accepted
     * @throws DocumentRefused when it is larger than {@code limit} or empty
     */
    DocumentView store(Subject subject, String sellerId, String name, InputStream content, long limit)
            throws IOException;

    /** As {@link #store}, a file that sellers don't find until it is {@linkplain #share shared}. */
    DocumentView storeForStaff(Subject subject, String sellerId, String name, InputStream content, long limit)
            throws IOException;

    /** The seller may have a file from now on, in the caller's transaction. */
    void share(long id);

    /** The seller may not have a file any more, in the caller's transaction. */
    void withhold(long id);

    /**
     * Takes a file of the current user's back, in the caller's transaction: nobody finds it any more. Its content is kept.
     *
     * @throws io.sportello.subjects.SubjectNotFound when the user stored no such file, or has taken it back
     */
    void takeBack(long id);

    /** The files of a subject that the current user may have, oldest first. */
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
