package io.sportello.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Opens a page once and looks at it with axe, on a desk in light, and on a phone in dark. */
final class Accessibility {

    private static final String FINDINGS = findings("wcag2a", "wcag2aa", "wcag21aa", "wcag22aa");
    private static final String AXE = axe();

    private Accessibility() {}

    /** What keeps somebody from using a page, or what its browser complains about; empty for a good page. */
    static List<String> findings(Visitor visitor, String path) {
        List<String> findings = new ArrayList<>();
        check(visitor, findings, path);
        return findings;
    }

    private static void check(Visitor visitor, List<String> findings, String path) {
        visitor.open(path);
        here(visitor, findings, path);
    }

    /** Looks at the page that is open. */
    static void here(Visitor visitor, List<String> findings, String path) {
        visitor.settle();
        visitor.page().evaluate(AXE);
        look(visitor, findings, path + " on a desk: ");
        visitor.putOn("dark");
        visitor.moveTo(Screen.PHONE);
        look(visitor, findings, path + " on a phone, in dark: ");
        visitor.moveTo(Screen.DESK);
        visitor.complaints().forEach(complaint -> findings.add(path + ": " + complaint));
        visitor.forgetComplaints();
    }

    private static void look(Visitor visitor, List<String> findings, String look) {
        visitor.shoot(look.replaceAll("\\W+", "-"));
        ((List<?>) visitor.page().evaluate(FINDINGS)).forEach(finding -> findings.add(look + finding));
        if (visitor.scrollsSideways()) {
            findings.add(look + "scrolls sideways");
        }
        if (visitor.standsAboveItsHeading()) {
            findings.add(look + "something stands above the heading");
        }
    }

    /** A script that finds what breaks some of axe's sets of rules. */
    private static String findings(String... rules) {
        return """
            () => axe.run(document, {runOnly: [%s], resultTypes: ["violations"]})
              .then(found => found.violations
                .filter(one => ["serious", "critical"].includes(one.impact))
                .flatMap(one => one.nodes.map(node => one.id + ": " + node.target.join(" ") + " " + node.html.slice(0, 160)
                  + " " + (node.any[0]?.message ?? node.all[0]?.message ?? ""))))"""
                .formatted(Stream.of(rules).map(rule -> '"' + rule + '"').collect(Collectors.joining(",")));
    }

    private static String axe() {
        try (InputStream script = AccessibilityTests.class.getResourceAsStream("/axe/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8) + "\n;undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
