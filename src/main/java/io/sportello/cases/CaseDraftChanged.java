package io.sportello.cases;

/** The same person kept other words in another window since; nothing was overwritten. */
public class CaseDraftChanged extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient CaseDraftView stored;

    CaseDraftChanged(CaseDraftView stored) {
        super("The draft was kept elsewhere at " + stored.savedAt());
        this.stored = stored;
    }

    /** What is kept. */
    public CaseDraftView stored() {
        return stored;
    }
}
