package io.sportello.marketplace;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** Takes report files in. Files of one seller are worked off one after another, in the order they came. */
public interface ReportImports {

    /** The largest file accepted, in bytes. */
    long LARGEST = 200L * 1024 * 1024;

    /**
     * Stores the raw file and starts its import.
     *
     * @param marketplace country code, or null for the seller's home marketplace
     * @throws io.sportello.subjects.SubjectNotFound when the seller may not be seen
     * @throws io.sportello.documents.DocumentRefused when the file is empty or larger than {@link #LARGEST}
     * @throws IllegalArgumentException when there is no such marketplace
     */
    ImportView receive(String sellerId, String marketplace, String fileName, InputStream content, Channel channel)
            throws IOException;

    /** Notes a file of the seller's home marketplace that could not be stored, so that it is seen among the imports. */
    ImportView refuse(UnstoredFile file, Channel channel);

    /** @throws io.sportello.subjects.SubjectNotFound when there is none or it may not be seen */
    ImportView get(long id);

    /**
     * The visible imports, newest first.
     *
     * @param sellerId whose, or null for all
     * @param before only those with a smaller number
     */
    List<ImportView> newest(String sellerId, long before, int limit);

    /**
     * The rejected rows of an import in the order of the file.
     *
     * @param after only those with a larger {@link RejectView#id()}
     * @throws io.sportello.subjects.SubjectNotFound when there is no such import or it may not be seen
     */
    List<RejectView> rejects(long id, long after, int limit);

    /** Whether this content came in for this seller before, by this channel. */
    boolean isKnown(String sellerId, String sha256, Channel channel);

    /** Whether there is no import that may be seen. */
    boolean isEmpty();
}
