package io.sportello.accounts;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an account's address, name, zone and password have to be like. */
final class AccountRules {

    /** The fewest characters of a password. */
    static final int PASSWORD_LENGTH = 12;

    private static final int LONGEST_PASSWORD = 200;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_EMAIL = 254;
    private static final int TELLING_PART = 4;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\"]+@[^@\\s<>\"]+\\.[^@\\s<>\"]+");

    private AccountRules() {}

    /** The address in its stored form. */
    static String email(String typed) {
        String email = AppUser.normalise(typed);
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw new AccountRefused("accounts.refused.email");
        }
        return email;
    }

    static void checkName(String name) {
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            throw new AccountRefused("accounts.refused.name", LONGEST_NAME);
        }
    }

    static ZoneId zone(String id) {
        if (!zones().contains(id)) {
            throw new AccountRefused("accounts.refused.zone");
        }
        return ZoneId.of(id);
    }

    /** The zones a person may choose: one a place, and UTC. */
    static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> "UTC".equals(id)
                        || id.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .toList();
    }

    static void checkPassword(String email, String password) {
        if (password.length() < PASSWORD_LENGTH || password.length() > LONGEST_PASSWORD) {
            throw new AccountRefused("accounts.refused.password-length", PASSWORD_LENGTH, LONGEST_PASSWORD);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        String local = email.substring(0, email.indexOf('@'));
        if (lower.contains(email) || (local.length() >= TELLING_PART && lower.contains(local))) {
            throw new AccountRefused("accounts.refused.password-email");
        }
        if (lower.chars().distinct().count() < TELLING_PART) {
            throw new AccountRefused("accounts.refused.password-simple");
        }
    }
}
