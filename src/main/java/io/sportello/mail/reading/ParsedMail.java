package io.sportello.mail.reading;

import io.sportello.mail.Authentication;
import io.sportello.mail.MailAddress;
import io.sportello.mail.MailAttachment;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** What was read from a mail; see {@link io.sportello.mail.ReceivedMail} for the components. */
public record ParsedMail(
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
        boolean automatic) {}
