package io.sportello.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The files that every page is drawn with, by the names that their contents give them. */
@Component
class Shell {

    private static final List<String> FILES = List.of(
            "/img/favicon.svg",
            "/css/sportello.css",
            "/vendor/tabler/tabler.min.css",
            "/vendor/tabler-icons/tabler-icons.min.css",
            "/vendor/inter/wght.css",
            "/vendor/htmx/htmx.min.js",
            "/js/theme.js",
            "/js/sportello.js",
            "/js/sheets.js",
            "/js/shortcuts.js",
            "/js/palette.js",
            "/js/shell.js");

    private final ResourceUrlProvider names;

    Shell(ResourceUrlProvider names) {
        this.names = names;
    }

    /** Where browsers find them. */
    List<String> paths(String contextPath) {
        return FILES.stream().map(file -> contextPath + path(file)).toList();
    }

    /** Where browsers find a file that is always there. */
    String path(String file) {
        return Optional.ofNullable(names.getForLookupPath(file)).orElse(file);
    }

    /** Changes with any of some texts. */
    static String version(Stream<String> texts) {
        byte[] all = texts.reduce("", (before, next) -> before + '\n' + next).getBytes(StandardCharsets.UTF_8);
        return DigestUtils.md5DigestAsHex(all);
    }
}
