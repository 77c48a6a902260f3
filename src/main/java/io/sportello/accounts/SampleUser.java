package io.sportello.accounts;

import java.util.List;
import java.util.Locale;

/**
 * A made-up user of the sample data; the messages {@code accounts.sample.<key>} say what the user is there for.
 *
 * @param key the address before the at sign, and the message key
 */
record SampleUser(String key, String displayName, Permissions permissions, Locale language, String zone) {

    static final String PASSWORD = "sportello";
    static final String AURORA = "bottega-aurora";
    static final String NORDLICHT = "nordlicht-audio";

    static final List<SampleUser> ALL = List.of(
            house("livia", "Livia", Permissions.wholeHouse(Role.SUPPORT)),
            house("marek", "Marek", Permissions.wholeHouse(Role.SUPPORT, "support-leads")),
            house("tadeo", "Tadeo", Permissions.wholeHouse(Role.COMPLIANCE)),
            house("orsola", "Orsola", Permissions.wholeHouse(Role.COMPLIANCE)),
            new SampleUser("aurora", "Bottega Aurora", Permissions.ofSeller(AURORA), Locale.ITALIAN, "Europe/Rome"),
            new SampleUser(
                    "nordlicht", "Nordlicht Audio", Permissions.ofSeller(NORDLICHT), Locale.ENGLISH, "Europe/Berlin"),
            house("admin", "Admin", Permissions.wholeHouse(Role.ADMIN)));

    private static SampleUser house(String key, String name, Permissions permissions) {
        return new SampleUser(key, name, permissions, Locale.ENGLISH, "Europe/Rome");
    }

    public String email() {
        return key + "@sportello.example";
    }

    /** Two letters for the round mark. */
    public String initials() {
        int second = displayName.indexOf(' ') + 1;
        String letters =
                second > 0 ? displayName.substring(0, 1) + displayName.charAt(second) : displayName.substring(0, 2);
        return letters.toUpperCase(Locale.ROOT);
    }
}
