package io.sportello.policies.studio;

/** Somebody else has saved the draft since it was opened. Nothing was changed. */
public class DraftConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient ChangeView now;

    /** @param now the draft as it stands now */
    DraftConflict(ChangeView now) {
        super(now.number() + " was saved by " + now.savedBy());
        this.now = now;
    }

    public ChangeView now() {
        return now;
    }
}
