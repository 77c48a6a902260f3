package io.sportello.marketplace;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.sportello.navigation.ListPage;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Report imports for programs. */
@RestController
@RequestMapping("/api/returns/imports")
@PreAuthorize("hasAnyRole('SUPPORT', 'ADMIN', 'SELLER')")
@Tag(name = "Imports", description = "Report files taken in, and the rows that were not")
class ImportApi {

    private static final int MOST = 200;

    private final ReportImports imports;
    private final MessageSource messages;

    ImportApi(ReportImports imports, MessageSource messages) {
        this.imports = imports;
        this.messages = messages;
    }

    /**
     * A page of a list.
     *
     * @param items what stands on it
     * @param next the cursor of the next page, or null at the end
     */
    record Part<T>(List<T> items, String next) {

        static <T> Part<T> of(List<T> found, int size, Function<T, Long> cursor) {
            ListPage<T> page = ListPage.of(found, size);
            return new Part<>(page.shown(), page.next(last -> String.valueOf(cursor.apply(last))));
        }

        <R> Part<R> map(Function<T, R> how) {
            return new Part<>(items.stream().map(how).toList(), next);
        }
    }

    /** An import, with the reason of its end in the caller's words. */
    record Import(@JsonUnwrapped ImportView facts, String message) {}

    /** A rejected row, with its reason in the caller's words. */
    record Reject(@JsonUnwrapped RejectView facts, String message) {}

    private Import told(ImportView found) {
        return new Import(found, words(found.reason(), found.reasonDetail()));
    }

    private String words(String key, String argument) {
        return key == null
                ? null
                : messages.getMessage(key, new Object[] {argument}, key, LocaleContextHolder.getLocale());
    }

    @Operation(summary = "Takes a returns report in; its import runs on after the answer")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Import> receive(
            @RequestParam MultipartFile file,
            @RequestParam String seller,
            @RequestParam(required = false) String marketplace)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            ImportView received =
                    imports.receive(seller, marketplace, file.getOriginalFilename(), content, Channel.API);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/returns/imports/" + received.id()))
                    .body(told(received));
        }
    }

    @Operation(summary = "Lists imports, newest first")
    @GetMapping
    Part<Import> list(
            @RequestParam(required = false) String seller,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int size) {
        int most = bounded(size);
        return Part.of(imports.newest(seller, position(cursor, Long.MAX_VALUE), most + 1), most, ImportView::id)
                .map(this::told);
    }

    @Operation(summary = "One import with its counts")
    @GetMapping("/{id:\\d{1,18}}")
    Import get(@PathVariable long id) {
        return told(imports.get(id));
    }

    @Operation(summary = "The rows of an import that were not taken in, in the order of the file")
    @GetMapping("/{id:\\d{1,18}}/rejects")
    Part<Reject> rejects(
            @PathVariable long id,
            @RequestParam(required = false) String cursor,
            @RequestParam(defaultValue = "50") int size) {
        int most = bounded(size);
        return Part.of(imports.rejects(id, position(cursor, 0), most + 1), most, RejectView::id)
                .map(reject -> new Reject(reject, words(reject.reason(), null)));
    }

    private static int bounded(int size) {
        return Math.max(1, Math.min(MOST, size));
    }

    private static long position(String cursor, long first) {
        return cursor == null || cursor.isBlank() ? first : Long.parseLong(cursor);
    }
}
