package io.sportello.marketplace;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
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

    ImportApi(ReportImports imports) {
        this.imports = imports;
    }

    /**
     * A part of a list.
     *
     * @param items the part
     * @param next the token that asks for the next part, or null at the end
     */
    record Part<T>(List<T> items, String next) {

        static <T> Part<T> of(List<T> found, int limit, Function<T, Long> token) {
            List<T> items = found.subList(0, Math.min(limit, found.size()));
            String next = found.size() > limit ? String.valueOf(token.apply(items.get(items.size() - 1))) : null;
            return new Part<>(items, next);
        }
    }

    @Operation(summary = "Takes a returns report in; its import runs on after the answer")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> receive(
            @RequestParam MultipartFile file,
            @RequestParam String seller,
            @RequestParam(required = false) String marketplace)
            throws IOException {
        try (InputStream content = file.getInputStream()) {
            ImportView received =
                    imports.receive(seller, marketplace, file.getOriginalFilename(), content, Channel.API);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/returns/imports/" + received.id()))
                    .body(received);
        }
    }

    @Operation(summary = "Lists imports, newest first")
    @GetMapping
    Part<ImportView> list(
            @RequestParam(required = false) String seller,
            @RequestParam(required = false) String next,
            @RequestParam(defaultValue = "50") int limit) {
        int most = bounded(limit);
        return Part.of(imports.newest(seller, token(next, Long.MAX_VALUE), most + 1), most, ImportView::id);
    }

    @Operation(summary = "One import with its counts")
    @GetMapping("/{id:\\d{1,18}}")
    ImportView get(@PathVariable long id) {
        return imports.get(id);
    }

    @Operation(summary = "The rows of an import that were not taken in, in the order of the file")
    @GetMapping("/{id:\\d{1,18}}/rejects")
    Part<RejectView> rejects(
            @PathVariable long id,
            @RequestParam(required = false) String next,
            @RequestParam(defaultValue = "50") int limit) {
        int most = bounded(limit);
        return Part.of(imports.rejects(id, token(next, 0), most + 1), most, RejectView::id);
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(MOST, limit));
    }

    private static long token(String next, long first) {
        return next == null || next.isBlank() ? first : Long.parseLong(next);
    }
}
