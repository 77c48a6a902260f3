package io.sportello.policies.studio;

/** Somebody else has written the row since it was shown. Nothing was changed. */
public class RowConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int number;
    private final transient RowText theirs;
    private final transient RowText yours;

    /**
     * @param number the row, from 1
     * @param theirs the row as it stands now
     * @param yours what was to be written
     */
    RowConflict(int number, RowText theirs, RowText yours) {
        super("Row " + number + " was changed by somebody else");
        this.number = number;
        this.theirs = theirs;
        this.yours = yours;
    }

    public int number() {
        return number;
    }

    public RowText theirs() {
        return theirs;
    }

    public RowText yours() {
        return yours;
    }
}
