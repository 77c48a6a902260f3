package io.sportello.mail;

import java.util.List;

/**
 * What a feature found a mail to be, before anything becomes of it.
 *
 * @param kind its kind, such as {@code refund-notice}; at most 40 characters, whose words are the message
 *     {@code mail.kind.<kind>}
 * @param reference the marketplace's number it names, at most 60 characters, or null
 * @param reasons why it is held for that
 */
public record MailFinding(String kind, String reference, List<Reason> reasons) {

    /**
     * A reason.
     *
     * @param key message key of the sentence
     * @param detail the sentence's argument
     */
    public record Reason(String key, String detail) {}
}
