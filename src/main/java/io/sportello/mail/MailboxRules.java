package io.sportello.mail;

import java.util.regex.Pattern;

/** What a mailbox has to be like. */
final class MailboxRules {

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>\",;:]{1,64}@[A-Za-z0-9.-]{1,189}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.:_-]{1,253}");
    private static final int LAST_PORT = 65_535;

    private MailboxRules() {}

    static void check(MailboxForm form) {
        require(isAddress(form.address()), "mail.refused.address");
        require(HOST.matcher(form.host()).matches(), "mail.refused.host");
        require(isPort(form.port()) && isPort(form.smtpPort()), "mail.refused.port");
        require(!form.login().isEmpty() && form.login().length() <= 254, "mail.refused.login");
        require(form.folder().length() <= 200, "mail.refused.folder");
        require(form.since() != null, "mail.refused.since");
        require(form.smtpHost().isEmpty() || HOST.matcher(form.smtpHost()).matches(), "mail.refused.host");
        require(form.authServer().isEmpty() || HOST.matcher(form.authServer()).matches(), "mail.refused.auth-server");
    }

    static boolean isAddress(String text) {
        return text != null && ADDRESS.matcher(text).matches();
    }

    static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    private static boolean isPort(int port) {
        return port > 0 && port <= LAST_PORT;
    }

    private static void require(boolean fulfilled, String key) {
        if (!fulfilled) {
            throw new MailRefused(key);
        }
    }
}
