package io.sportello.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.json.JsonMapper;

/** What makes Sportello an application that can be installed; the same for everybody, without anybody's data. */
@Controller
class ShellController {

    private static final String ACCENT = "#2b4ecb";
    private static final String PAPER = "#f5f6f8";

    private final Shell shell;
    private final JsonMapper json;
    private final MessageSource messages;

    ShellController(Shell shell, JsonMapper json, MessageSource messages) {
        this.shell = shell;
        this.json = json;
        this.messages = messages;
    }

    /**
     * What the worker is told; as text it is the same on every node of a release, or browsers would take it anew each time.
     *
     * @param files to keep
     * @param root where the application begins
     * @param icon of notices
     * @param offline the page for when there is no connection
     * @param version changes with any of them
     */
    record Known(String root, String icon, List<String> files, String offline, String version) {}

    @GetMapping("/manifest.webmanifest")
    ResponseEntity<String> manifest(HttpServletRequest request, Locale locale) {
        String root = request.getContextPath() + "/";
        Map<String, Object> manifest = Map.of(
                "id",
                root,
                "name",
                "Sportello",
                "description",
                messages.getMessage("web.shell.about", null, locale),
                "lang",
                locale.getLanguage(),
                "start_url",
                root,
                "scope",
                root,
                "display",
                "standalone",
                "theme_color",
                ACCENT,
                "background_color",
                PAPER,
                "icons",
                List.of(
                        icon(request, "icon-192", "192x192", "any"),
                        icon(request, "icon-512", "512x512", "any"),
                        icon(request, "icon-maskable-512", "512x512", "maskable")));
        return answer("application/manifest+json", json.writeValueAsString(manifest));
    }

    private Map<String, String> icon(HttpServletRequest request, String name, String sizes, String purpose) {
        String path = request.getContextPath() + shell.path("/img/" + name + ".png");
        return Map.of("src", path, "sizes", sizes, "type", "image/png", "purpose", purpose);
    }

    /** The worker's script, with the files to keep; another release's is another script, so browsers take it at once. */
    @GetMapping("/sw.js")
    ResponseEntity<String> worker(HttpServletRequest request) throws IOException {
        String script = new ClassPathResource("worker/sw.js").getContentAsString(StandardCharsets.UTF_8);
        String offline = new ClassPathResource("templates/web/offline.html").getContentAsString(StandardCharsets.UTF_8);
        List<String> files = shell.paths(request.getContextPath());
        Known known = new Known(
                request.getContextPath() + "/",
                request.getContextPath() + shell.path("/img/icon-192.png"),
                files,
                request.getContextPath() + "/offline",
                Shell.version(Stream.concat(files.stream(), Stream.of(script, offline))));
        return answer("text/javascript", "const SHELL = " + json.writeValueAsString(known) + ";\n" + script);
    }

    @GetMapping("/offline")
    String offline() {
        return "web/offline";
    }

    private static ResponseEntity<String> answer(String type, String body) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(new MediaType(MediaType.parseMediaType(type), StandardCharsets.UTF_8))
                .body(body);
    }
}
