package io.sportello.policies.studio;

/** Somebody else has saved the draft since it was opened. Nothing was changed. */
public class DraftConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ChangeView now;
    private final transient TableContent yours;

    /**
     * @param now the draft as it stands now
     * @param yours what it would have become
     */
    DraftConflict(ChangeView now, TableContent yours) {
        super(now.number() + " was saved by " + now.savedBy());
        this.now = now;
        this.yours = yours;
    }

    public TableContent yours() {
        return yours;
    }

    public ChangeView now() {
        return now;
    }
}
