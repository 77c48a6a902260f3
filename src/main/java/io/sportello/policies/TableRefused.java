package io.sportello.policies;

/** A file is not a decision table that may be run; says which file, where in it, and why. */
public class TableRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param file the file or table
     * @param element the element at fault, or the file's root
     * @param reason what is wrong with it
     */
    public TableRefused(String file, String element, String reason) {
        super(file + ", " + element + ": " + reason);
    }
}
