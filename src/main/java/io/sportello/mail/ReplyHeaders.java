package io.sportello.mail;

import io.sportello.mail.reading.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Keeps an answer in its thread. */
final class ReplyHeaders {

    private static final Pattern REPLY = Pattern.compile(
            "^(?:(?:re|aw|r|rif|antw|sv|vs|odp|ref)(?:\\[\\d{1,3}\\])?\\s{0,3}:\\s*)+", Pattern.CASE_INSENSITIVE);
    private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,500}>");
    private static final int MOST = 30;

    private ReplyHeaders() {}

    /** An answer's subject has exactly one {@code Re:}. */
    static String subject(OutgoingMail mail) {
        String line = Texts.line(mail.mailSubject(), 490);
        return mail.inReplyTo() == null ? line : "Re: " + REPLY.matcher(line).replaceFirst("");
    }

    /** The thread, ending in what is answered; the first message and the newest ones when it is long. */
    static List<String> references(OutgoingMail mail) {
        Set<String> ids = new LinkedHashSet<>(mail.references());
        if (mail.inReplyTo() != null) {
            ids.remove(mail.inReplyTo());
            ids.add(mail.inReplyTo());
        }
        List<String> sound = ids.stream().filter(ReplyHeaders::isId).toList();
        return sound.size() <= MOST
                ? sound
                : java.util.stream.Stream.concat(
                                sound.stream().limit(1), sound.subList(sound.size() - MOST + 1, sound.size()).stream())
                        .toList();
    }

    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }
}
