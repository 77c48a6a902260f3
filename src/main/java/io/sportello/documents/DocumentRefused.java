package io.sportello.documents;

/** A file is too large, empty or of a kind that is not accepted. Nothing was stored. */
public class DocumentRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DocumentRefused(String message) {
        super(message);
    }
}
