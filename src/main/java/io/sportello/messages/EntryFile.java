package io.sportello.messages;

import jakarta.persistence.Embeddable;

/**
 * A file in a thread: an attachment of a received mail, or a stored document that leaves with a reply.
 *
 * @param mailNumber its place among the received mail's attachments, from 0; null for a document
 * @param documentId the stored document; null for an attachment of a received mail
 * @param name its name, or an empty text
 * @param size in bytes
 */
@Embeddable
public record EntryFile(Integer mailNumber, Long documentId, String name, long size) {

    private static final int LONGEST_NAME = 255;

    /** An attachment of a received mail. */
    public static EntryFile received(int number, String name, long size) {
        return new EntryFile(number, null, ThreadEntry.cut(name, LONGEST_NAME), size);
    }

    /** A document that leaves with a reply. */
    static EntryFile sent(long documentId, String name, long size) {
        return new EntryFile(null, documentId, ThreadEntry.cut(name, LONGEST_NAME), size);
    }
}
