package io.sportello.policies.web;

import io.sportello.assets.Asset;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A guardrail's file for people to read: what it says in words, and its source.
 *
 * @param name such as {@code never-worse}
 * @param path its file
 * @param rules the names of its rules, which say in words what each one guards
 * @param text its source
 */
record GuardrailText(String name, String path, List<String> rules, String text) {

    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"");

    static GuardrailText of(Asset file) {
        String text = file.text();
        return new GuardrailText(
                file.name(),
                file.path(),
                RULE.matcher(text).results().map(rule -> rule.group(1)).toList(),
                text);
    }
}
