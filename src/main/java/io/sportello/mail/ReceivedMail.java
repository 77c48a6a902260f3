package io.sportello.mail;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A mail as it was received, parsed within bounds.
 *
 * @param id its number
 * @param sellerId whose
 * @param receivedAt when our server received it; deadlines count from here
 * @param sentAt the sender's date, or null when it is missing or unbelievable
 * @param messageId with its angle brackets, or null; different mails may carry the same one
 * @param inReplyTo the message it answers, with angle brackets, or null
 * @param references the thread's messages, oldest first
 * @param from the sender; its address is empty when the header is missing
 * @param replyTo where an answer goes; the sender when the mail says nothing else
 * @param to the recipients
 * @param subject decoded, on one line; may be empty
 * @param headers the decoded headers by lower-case name, in order; the first of a name was added last on the way
 * @param authentication what our own server found out about the sender
 * @param text the plain text, made from the HTML part if need be
 * @param html the sanitised HTML part without remote content, or null
 * @param attachments the files; read one with {@link Mails#open}
 * @param automatic whether a program wrote it: automatic answer, bounce or list mail
 */
public record ReceivedMail(
        long id,
        String sellerId,
        Instant receivedAt,
        Instant sentAt,
        String messageId,
        String inReplyTo,
        List<String> references,
        MailAddress from,
        MailAddress replyTo,
        List<MailAddress> to,
        String subject,
        Map<String, List<String>> headers,
        Authentication authentication,
        String text,
        String html,
        List<MailAttachment> attachments,
        boolean automatic) {

    /** The first header of a name, whatever its case. */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                .findFirst();
    }
}
