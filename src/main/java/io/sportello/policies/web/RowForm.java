package io.sportello.policies.web;

import io.sportello.policies.studio.RowText;
import java.util.List;
import org.springframework.util.MultiValueMap;

/**
 * A row as it comes from its form.
 *
 * @param mark what tells whether somebody else has written the row since it was shown
 * @param row the row
 */
record RowForm(String mark, RowText row) {

    /** Reads it from the request itself: Spring would part a lone cell at its commas. */
    static RowForm of(MultiValueMap<String, String> parameters) {
        return new RowForm(
                first(parameters, "mark"),
                new RowText(
                        first(parameters, "text"),
                        cells(parameters, "in"),
                        cells(parameters, "out"),
                        cells(parameters, "note")));
    }

    private static String first(MultiValueMap<String, String> parameters, String name) {
        return cells(parameters, name).stream().findFirst().orElse("");
    }

    private static List<String> cells(MultiValueMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .toList();
    }
}
