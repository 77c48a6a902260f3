package io.sportello.policies.web;

import io.sportello.policies.replay.ReplayCaseFilter;
import io.sportello.policies.replay.ReplayKind;
import io.sportello.policies.replay.ReplayReading;
import io.sportello.policies.replay.ReplayView;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands the cases of a replay out as a file, with the filters that the page has. */
@Controller
@PreAuthorize("hasAnyRole('COMPLIANCE', 'ADMIN')")
class ReplayExportController {

    private final ReplayReading replays;
    private final ReplayCsv csv;

    ReplayExportController(ReplayReading replays, ReplayCsv csv) {
        this.replays = replays;
        this.csv = csv;
    }

    @GetMapping("/rules/{policy}/replays/{id:\\d{1,18}}/cases.csv")
    void export(
            @PathVariable String policy,
            @PathVariable long id,
            @RequestParam(required = false) ReplayKind kind,
            @RequestParam(required = false) Integer version,
            @RequestParam(required = false) Integer then,
            @RequestParam(required = false) Integer now,
            HttpServletResponse response)
            throws IOException {
        ReplayView replay = replays.get(policy, id);
        response.setContentType(new MediaType("text", "csv", StandardCharsets.UTF_8).toString());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("replay-" + replay.number() + ".csv")
                        .build()
                        .toString());
        csv.write(replay, new ReplayCaseFilter(kind, version, then, now), response.getWriter());
    }
}
