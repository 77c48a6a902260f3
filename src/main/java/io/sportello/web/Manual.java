package io.sportello.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.Jsoup;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The manual's sections as they stand in its page, to be searched by words. */
@Component
class Manual {

    private final Map<String, List<ManualSection>> byLanguage = new ConcurrentHashMap<>();

    /**
     * The sections in which every word stands, those with all of them in the title first.
     *
     * @param language {@code en} or {@code it}
     * @param query words, or beginnings of words; nothing is found for none
     */
    List<ManualHit> search(String language, String query) {
        ManualWords words = ManualWords.of(query);
        return words.isEmpty()
                ? List.of()
                : byLanguage.computeIfAbsent(language, Manual::read).stream()
                        .flatMap(section -> section.find(words).stream())
                        .sorted()
                        .toList();
    }

    private static List<ManualSection> read(String language) {
        try {
            String page = new ClassPathResource("templates/web/help_" + language + ".html")
                    .getContentAsString(StandardCharsets.UTF_8);
            return Jsoup.parse(page).select("main section[id]").stream()
                    .map(ManualSection::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
