package io.sportello.policies.web;

import io.sportello.policies.TableRefused;
import io.sportello.policies.deciding.PolicyText;
import io.sportello.policies.sheets.SheetWriter;
import io.sportello.policies.studio.ChangeQueries;
import io.sportello.policies.studio.ChangeView;
import io.sportello.policies.tables.DecisionTable;
import io.sportello.policies.tables.TableReader;
import io.sportello.policies.versions.PolicyShelf;
import io.sportello.policies.versions.VersionLine;
import io.sportello.subjects.SubjectNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Hands tables out as spreadsheets. */
@Controller
@PreAuthorize(RuleRoles.READERS)
class SheetExportController {

    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ChangeQueries changes;
    private final PolicyShelf shelf;
    private final PolicyText words;
    private final MessageSource messages;

    SheetExportController(ChangeQueries changes, PolicyShelf shelf, PolicyText words, MessageSource messages) {
        this.changes = changes;
        this.shelf = shelf;
        this.words = words;
        this.messages = messages;
    }

    /** A draft; 422 where it can't be read. */
    @GetMapping("/rules/changes/{number}/table.xlsx")
    void draft(@PathVariable String number, HttpServletResponse response) throws IOException {
        ChangeView change = changes.get(number);
        send(read(change), change.policy() + "-" + change.number(), response);
    }

    @GetMapping("/rules/{policy}/versions/{version:\\d{1,9}}/table.xlsx")
    void version(@PathVariable String policy, @PathVariable int version, HttpServletResponse response)
            throws IOException {
        VersionLine line = shelf.version(policy, version)
                .orElseThrow(() -> new SubjectNotFound("policy " + policy + " v" + version));
        send(shelf.table(line).table(), policy + "-v" + version, response);
    }

    private static DecisionTable read(ChangeView change) {
        try {
            return TableReader.read(change.policy(), change.content().text());
        } catch (TableRefused unreadable) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT, unreadable.getLocalizedMessage(), unreadable);
        }
    }

    private void send(DecisionTable table, String name, HttpServletResponse response) throws IOException {
        response.setContentType(XLSX);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".xlsx").build().toString());
        SheetWriter.write(table, this::label, response.getOutputStream());
    }

    private String label(String kind, String key) {
        return switch (kind) {
            case "INPUT" -> words.label(key);
            case "OUTPUT" -> words.output(key);
            case "TEXT" -> say("policies.decides", key);
            case "ANNOTATION" -> say("policies.annotation." + key, key);
            default -> say("policies.sheet.column." + kind, key);
        };
    }

    private String say(String message, String otherwise) {
        return messages.getMessage(message, null, otherwise, LocaleContextHolder.getLocale());
    }
}
