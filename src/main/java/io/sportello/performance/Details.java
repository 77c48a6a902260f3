package io.sportello.performance;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Keeps the values of a metric that have no column of their own as lines of name and value. */
final class Details {

    private Details() {}

    static String write(Map<String, String> details) {
        return details.entrySet().stream()
                .map(one -> flat(one.getKey()) + "\t" + flat(one.getValue()))
                .collect(Collectors.joining("\n"));
    }

    static Map<String, String> read(String lines) {
        Map<String, String> details = new LinkedHashMap<>();
        lines.lines()
                .map(line -> Arrays.asList(line.split("\t", 2)))
                .forEach(parts -> details.put(parts.get(0), parts.get(1)));
        return Collections.unmodifiableMap(details);
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
