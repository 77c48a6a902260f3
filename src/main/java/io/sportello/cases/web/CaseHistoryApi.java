package io.sportello.cases.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.sportello.cases.CaseCategory;
import io.sportello.cases.CaseHistoryDesk;
import io.sportello.cases.CaseHistoryView;
import io.sportello.cases.HistoryImportView;
import io.sportello.cases.HistoryRefused;
import io.sportello.cases.HistoryReject;
import io.sportello.cases.HistoryTotals;
import io.sportello.cases.NewHistory;
import io.sportello.navigation.ListPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of case histories for programs. */
@RestController
@RequestMapping("/api/cases/imports")
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
@Tag(name = "Case histories", description = "Histories of cases from elsewhere: CSV and IEEE XES")
class CaseHistoryApi {

    private static final int MOST = 500;
    private static final int MOST_REJECTS = 100;

    private final CaseHistoryDesk desk;
    private final MessageSource messages;

    CaseHistoryApi(CaseHistoryDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /**
     * An import with what came of it.
     *
     * @param message why it ended badly, in the caller's words, or null
     * @param figures of its cases so far
     * @param rejects the first events that could not be taken
     */
    record Import(
            @JsonUnwrapped HistoryImportView facts, String message, HistoryTotals figures, List<Reject> rejects) {}

    /** An event that could not be taken, and why. */
    record Reject(long line, String why, String value) {}

    /**
     * A page of cases.
     *
     * @param items the cases
     * @param next the cursor of the next page, or null on the last one
     */
    record Part(List<CaseHistoryView> items, String next) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Takes a history in; its import runs on after the answer",
            description =
                    "CSV with the columns case id, activity, timestamp and, if known, resource, or an XES event log."
                            + " mapping: what an activity of this file means, as activity=STEP, for those that the table"
                            + " history-activities does not know; STEP is OPENED, TAKEN, WAITING, WAITING_MARKETPLACE, RESOLVED,"
                            + " REOPENED, CLOSED or NONE.")
    ResponseEntity<HistoryImportView> receive(
            @RequestParam MultipartFile file,
            @RequestParam String seller,
            @RequestParam(defaultValue = "OTHER") CaseCategory category,
            @RequestParam MultiValueMap<String, String> others)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            List<String> own = others.getOrDefault("mapping", List.of()).stream()
                    .filter(one -> !one.isBlank())
                    .toList();
            HistoryImportView received =
                    desk.receive(new NewHistory(seller, category, own, file.getOriginalFilename()), content);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/cases/imports/" + received.id()))
                    .body(received);
        }
    }

    @GetMapping("/{id:\\d{1,18}}")
    @Operation(summary = "How far an import is, its figures, and what could not be taken")
    Import get(@PathVariable long id, Locale locale) {
        HistoryImportView found = desk.get(id);
        return new Import(
                found,
                found.reason() == null ? null : messages.getMessage(found.reason(), null, locale),
                desk.totals(id),
                desk.rejects(id, MOST_REJECTS).stream()
                        .map(one -> told(one, locale))
                        .toList());
    }

    private Reject told(HistoryReject one, Locale locale) {
        return new Reject(
                one.line(), messages.getMessage("cases.history.reject." + one.reason(), null, locale), one.value());
    }

    @GetMapping("/{id:\\d{1,18}}/cases")
    @Operation(summary = "The figures of each case of an import, by number; times are in seconds")
    Part cases(
            @PathVariable long id,
            @RequestParam(defaultValue = "0") long cursor,
            @RequestParam(defaultValue = "100") int size) {
        int most = Math.max(1, Math.min(MOST, size));
        ListPage<CaseHistoryView> page = ListPage.of(desk.cases(id, cursor, most + 1), most);
        return new Part(page.shown(), page.next(last -> last.number().substring(2)));
    }

    @ExceptionHandler
    ProblemDetail refused(HistoryRefused refused, Locale locale) {
        return ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT, messages.getMessage(refused.getMessage(), null, locale));
    }
}
