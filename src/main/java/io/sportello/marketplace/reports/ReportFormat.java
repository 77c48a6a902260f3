package io.sportello.marketplace.reports;

/** The report formats that are understood, by Amazon's names. */
public enum ReportFormat {
    XML_RETURNS("GET_XML_RETURNS_DATA_BY_RETURN_DATE"),
    FLAT_FILE_RETURNS("GET_FLAT_FILE_RETURNS_DATA_BY_RETURN_DATE"),
    SELLER_FEEDBACK("GET_SELLER_FEEDBACK_DATA"),
    JSON_PERFORMANCE("GET_V2_SELLER_PERFORMANCE_REPORT"),
    XML_PERFORMANCE("GET_V1_SELLER_PERFORMANCE_REPORT");

    private final String reportType;

    ReportFormat(String reportType) {
        this.reportType = reportType;
    }

    /** Amazon's name of the report. */
    public String reportType() {
        return reportType;
    }
}
