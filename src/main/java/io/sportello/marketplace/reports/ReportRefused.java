package io.sportello.marketplace.reports;

/** A file as a whole is no report that can be read; says why. */
public class ReportRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String detail;

    /**
     * @param reason message key
     * @param detail the sentence's argument, or an empty text
     */
    public ReportRefused(String reason, String detail) {
        super(reason);
        this.detail = detail;
    }

    public String detail() {
        return detail;
    }
}
