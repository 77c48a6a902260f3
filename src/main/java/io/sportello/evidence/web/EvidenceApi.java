package io.sportello.evidence.web;

import io.sportello.evidence.ChecklistLine;
import io.sportello.evidence.EventLogs;
import io.sportello.evidence.Evidence;
import io.sportello.evidence.EvidenceRoom;
import io.sportello.journal.SubjectSearch;
import io.sportello.subjects.Subject;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells other software what evidence is missing, and hands out event logs. */
@RestController
class EvidenceApi {

    private static final int MOST = 1_000;

    private final EvidenceRoom room;
    private final EventLogs logs;
    private final Clock clock;

    EvidenceApi(EvidenceRoom room, EventLogs logs, Clock clock) {
        this.room = room;
        this.logs = logs;
        this.clock = clock;
    }

    /**
     * The checklist of a subject.
     *
     * @param complete whether nothing required is missing
     */
    record Missing(Subject subject, boolean complete, List<ChecklistLine> checklist) {}

    @GetMapping("/api/evidence/{kind}/{id}")
    @Operation(summary = "What evidence about a subject is there and what is missing, missing first")
    Missing checklist(@PathVariable String kind, @PathVariable String id, Locale locale) {
        Evidence evidence = room.of(new Subject(kind, id), locale);
        return new Missing(evidence.subject(), evidence.missing().isEmpty(), evidence.checklist());
    }

    /**
     * An event log.
     *
     * @param subject the subjects, such as {@code return/R-1042}, at most 1,000; left out for all that the others find
     * @param kind only subjects of this kind
     * @param seller only those of this seller
     * @param from only those to which something happened since
     * @param until only those to which something happened before
     */
    @GetMapping("/api/subjects/export.xes")
    @Operation(summary = "What happened to subjects as an IEEE XES event log; entries for staff only go to staff only")
    void export(
            @RequestParam(defaultValue = "") List<String> subject,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String seller,
            @RequestParam(required = false) Instant from,
            @RequestParam(required = false) Instant until,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        List<Subject> chosen = subject.stream().map(Subject::parse).toList();
        if (chosen.size() > MOST || !kind.matches("[a-z-]{0,20}")) {
            throw new IllegalArgumentException("At most " + MOST + " subjects, of a kind");
        }
        logs.require(chosen);
        if (!seller.isEmpty()) {
            logs.require(seller);
        }
        response.setContentType("application/xml;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"export.xes\"");
        if (chosen.isEmpty()) {
            Instant end = until == null ? clock.instant().plus(1, ChronoUnit.DAYS) : until;
            Instant begin = from == null ? Instant.EPOCH : from;
            logs.write(new SubjectSearch(kind, seller, begin, end, ""), locale, response.getOutputStream());
        } else {
            logs.write(chosen, locale, response.getOutputStream());
        }
    }
}
