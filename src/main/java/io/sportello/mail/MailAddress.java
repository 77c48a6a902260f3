package io.sportello.mail;

import java.util.Locale;

/**
 * Somebody's address in a mail.
 *
 * @param name the name beside it, or an empty text; at most 200 characters
 * @param address the address as written; at most 320 characters
 */
public record MailAddress(String name, String address) {

    /** What stands behind the last {@code @}, in lower case; empty when there is none. */
    public String domain() {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
