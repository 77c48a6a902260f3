package io.sportello.cases;

/** A file is not a history of cases. */
public class HistoryRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param reason message key */
    public HistoryRefused(String reason) {
        super(reason);
    }
}
