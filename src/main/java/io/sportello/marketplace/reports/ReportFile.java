package io.sportello.marketplace.reports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;

/**
 * What a file turned out to be, told from its content and never from its name. Found out once; every later reading of the
 * same file uses it.
 *
 * @param format how to read it
 * @param charset how its bytes are to be read
 */
public record ReportFile(ReportFormat format, Charset charset) {

    /**
     * Reads the content once, as a stream.
     *
     * @throws ReportRefused when it is no report that can be read
     */
    public static ReportFile recognise(InputStream content) throws IOException {
        return new Recognition(content).result();
    }

    /**
     * Opens the report for reading; closing the reader closes the content.
     *
     * @throws ReportRefused when it is no report that can be read
     */
    public ReportReader open(InputStream content, ReportContext context) throws IOException {
        TextSource text = new TextSource(Gzip.unpack(content), charset);
        ReturnStatement statement = new ReturnStatement(context);
        return switch (format) {
            case XML_RETURNS -> new ReturnsXmlReader(text, statement);
            case FLAT_FILE_RETURNS -> new ReturnsFlatFileReader(text, statement);
            case SELLER_FEEDBACK -> new SellerFeedbackReader(text, context);
            case JSON_PERFORMANCE -> new HealthJsonReader(text, context);
            case XML_PERFORMANCE -> new HealthXmlReader(text, context);
        };
    }
}
