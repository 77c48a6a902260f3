package io.sportello.marketplace;

import io.sportello.documents.Csv;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives an import's rejected rows out as CSV, for whoever mends the file. */
@Controller
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN', 'SELLER')")
class RejectExport {

    private static final int PART = 500;

    private final ReportImports imports;
    private final MessageSource messages;

    RejectExport(ReportImports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    @GetMapping("/imports/{id:\\d{1,18}}/rejects.csv")
    void export(@PathVariable long id, Locale locale, HttpServletResponse response) throws IOException {
        List<RejectView> part = imports.rejects(id, 0, PART);
        response.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8).toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("import-" + id + "-rejects.csv")
                        .build()
                        .toString());
        Writer writer = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        // spreadsheets take a CSV for UTF-8 only with this mark
        writer.write('\ufeff');
        try (CSVPrinter csv = new CSVPrinter(writer, CSVFormat.EXCEL)) {
            csv.printRecord(List.of("line", "field", "value", "reason", "row"));
            while (!part.isEmpty()) {
                part.forEach(reject -> print(csv, reject, locale));
                part = imports.rejects(id, part.get(part.size() - 1).id(), PART);
            }
        }
    }

    private void print(CSVPrinter csv, RejectView reject, Locale locale) {
        String reason = messages.getMessage(reject.reason(), null, reject.reason(), locale);
        try {
            csv.printRecord(
                    reject.line(),
                    Csv.harmless(reject.field()),
                    Csv.harmless(reject.value()),
                    reason,
                    Csv.harmless(reject.raw()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
