package io.sportello.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * A section of the manual.
 *
 * @param id its anchor
 * @param title its heading
 * @param paragraphs what stands in it, without markup
 */
record ManualSection(String id, String title, List<String> paragraphs) {

    static ManualSection of(Element section) {
        List<String> paragraphs = new ArrayList<>();
        section.select("p, li, dt, dd, tr, pre").forEach(one -> paragraphs.add(one.text()));
        return new ManualSection(section.id(), section.select("h2").text(), paragraphs);
    }

    /** Where the words stand in it; empty unless all of them do. */
    Optional<ManualHit> find(ManualWords words) {
        if (!words.allIn(title + " " + String.join(" ", paragraphs))) {
            return Optional.empty();
        }
        String best = paragraphs.stream()
                .max((a, b) -> Integer.compare(words.countIn(a), words.countIn(b)))
                .orElse("");
        return Optional.of(new ManualHit(id, title, words.excerpt(best), words.allIn(title)));
    }
}
