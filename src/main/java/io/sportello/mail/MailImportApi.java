package io.sportello.mail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.sportello.navigation.ListPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports of mails for programs. */
@RestController
@RequestMapping("/api/messages/imports")
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN')")
@Tag(name = "Message imports", description = "Files of mails taken in: .eml and mbox")
class MailImportApi {

    private static final int MOST = 200;

    private final MailImports imports;
    private final MessageSource messages;

    MailImportApi(MailImports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /**
     * A page of a list.
     *
     * @param items what stands on it
     * @param next the cursor of the next page, or null at the end
     */
    record Part(List<Import> items, String next) {}

    /** An import, with the reason of its end in the caller's words. */
    record Import(@JsonUnwrapped MailImportView facts, String message) {}

    @ExceptionHandler
    ProblemDetail refused(MailRefused refusal) {
        String why = messages.getMessage(
                refusal.getMessage(), refusal.arguments(), refusal.getMessage(), LocaleContextHolder.getLocale());
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, why);
    }

    private Import told(MailImportView found) {
        return new Import(
                found,
                found.reason() == null
                        ? null
                        : messages.getMessage(
                                found.reason(),
                                new Object[] {found.reasonDetail()},
                                found.reason(),
                                LocaleContextHolder.getLocale()));
    }

    @Operation(
            summary = "Takes a file of mails in; its import runs on after the answer",
            description =
                    "authServer: the server whose Authentication-Results an administrator vouches for in this file")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Import> receive(
            @RequestParam MultipartFile file,
            @RequestParam String seller,
            @RequestParam(defaultValue = "") String authServer)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            MailFile what = new MailFile(seller, file.getOriginalFilename(), MailChannel.API, authServer.strip());
            MailImportView received = imports.receive(what, content);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/messages/imports/" + received.id()))
                    .body(told(received));
        }
    }

    @Operation(summary = "Lists imports of mails, newest first")
    @GetMapping
    Part list(
            @RequestParam(required = false) String seller,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int size) {
        int most = Math.max(1, Math.min(MOST, size));
        long before = cursor == null || cursor.isBlank() ? Long.MAX_VALUE : Long.parseLong(cursor);
        ListPage<MailImportView> page = ListPage.of(imports.newest(seller, before, most + 1), most);
        return new Part(page.shown().stream().map(this::told).toList(), page.next(last -> String.valueOf(last.id())));
    }

    @Operation(summary = "One import of mails with its counts")
    @GetMapping("/{id:\\d{1,18}}")
    Import get(@PathVariable long id) {
        return told(imports.get(id));
    }
}
