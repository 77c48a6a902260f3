package io.sportello.journal;

import io.sportello.subjects.Subject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * One entry of a subject's chain. Its hash is SHA-256, in lower-case hexadecimal, over the UTF-8 bytes of these fields,
 * each written as its length in bytes, a colon, the field and a comma ({@code 3:abc,}), an absent one as {@code -,}:
 * subject, number, seller, time as microseconds since 1970, actor, visibility, what, facts as stored, decision, and the
 * hash of the entry before.
 *
 * @param number position in the chain, from 1
 * @param at cut to microseconds, which is what both databases keep
 * @param facts as canonical JSON
 * @param before the hash of the entry before, or {@link #NOTHING} for the first
 */
record Link(
        Subject subject,
        long number,
        String sellerId,
        Instant at,
        String actor,
        Visibility visibility,
        String what,
        String facts,
        Long decisionId,
        String before) {

    /** Stands for the hash before the first entry. */
    static final String NOTHING = "0".repeat(64);

    String hash() {
        StringBuilder text = new StringBuilder();
        field(text, subject);
        field(text, number);
        field(text, sellerId);
        field(text, ChronoUnit.MICROS.between(Instant.EPOCH, at));
        field(text, actor);
        field(text, visibility);
        field(text, what);
        field(text, facts);
        field(text, decisionId);
        field(text, before);
        return HexFormat.of().formatHex(sha256().digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private static void field(StringBuilder text, Object value) {
        if (value == null) {
            text.append("-,");
            return;
        }
        String field = value.toString();
        int length = field.getBytes(StandardCharsets.UTF_8).length;
        text.append(length).append(':').append(field).append(',');
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
