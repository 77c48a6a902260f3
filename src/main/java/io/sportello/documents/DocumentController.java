package io.sportello.documents;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands stored files out for download; photos may be shown in place. */
@RestController
class DocumentController {

    private static final Set<String> SHOWABLE = Set.of("image/png", "image/jpeg");

    private final Documents documents;

    DocumentController(Documents documents) {
        this.documents = documents;
    }

    @GetMapping({"/documents/{id:\\d{1,18}}", "/api/documents/{id:\\d{1,18}}"})
    ResponseEntity<Resource> download(@PathVariable long id, @RequestParam(required = false) String inline) {
        DocumentView document = documents.get(id);
        boolean show = inline != null && SHOWABLE.contains(document.mediaType());
        ContentDisposition disposition = (show ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(document.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                // a file that gets past the type check still may not run anything with our origin
                .header("Content-Security-Policy", "sandbox")
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .contentLength(document.size())
                .body(new InputStreamResource(() -> documents.open(id)));
    }
}
