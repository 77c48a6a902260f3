package io.sportello.messages;

/** The same person saved the draft in another window since; nothing was overwritten. */
public class DraftChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient DraftView stored;

    DraftChanged(DraftView stored) {
        super("The draft was saved elsewhere at " + stored.savedAt());
        this.stored = stored;
    }

    /** What is kept. */
    public DraftView stored() {
        return stored;
    }
}
