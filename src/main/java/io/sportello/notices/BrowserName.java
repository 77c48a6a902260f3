package io.sportello.notices;

import java.util.List;

/** Names a browser and its system as a person would, from how it introduces itself. */
final class BrowserName {

    /** The first that is found counts: most introduce themselves as others, too. */
    private static final List<String> BROWSERS = List.of("Firefox", "Edg", "OPR", "Chrome", "Safari");

    private static final List<String> SYSTEMS = List.of("Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

    private BrowserName() {}

    /** Such as {@code Firefox · Android}; what is not known is left out. */
    static String of(String agent) {
        String browser = first(BROWSERS, agent).replace("Edg", "Edge").replace("OPR", "Opera");
        String system = first(SYSTEMS, agent).replace("Mac OS X", "macOS");
        return browser.isEmpty() || system.isEmpty() ? browser + system : browser + " · " + system;
    }

    private static String first(List<String> names, String agent) {
        return names.stream().filter(agent::contains).findFirst().orElse("");
    }
}
