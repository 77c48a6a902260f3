package io.sportello.journal;

import java.util.Map;

/**
 * The file that an entry tells of.
 *
 * @param id the document's number
 * @param name the file's name
 */
public record JournalFile(long id, String name) {

    private static final String ID = "documentId";
    private static final String NAME = "documentName";

    /** The facts by which an entry names its file. */
    public Map<String, Object> facts() {
        return Map.of(ID, id, NAME, name);
    }

    /** The file that an entry's facts name, or null. */
    static JournalFile of(Map<String, Object> facts) {
        return facts.get(ID) instanceof Number id && facts.get(NAME) instanceof String name
                ? new JournalFile(id.longValue(), name)
                : null;
    }
}
