package io.sportello.messages.web;

import io.sportello.messages.CannedReplyView;
import io.sportello.messages.CannedText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Locale;

/**
 * What a person types to keep a canned reply.
 *
 * @param seller whose; empty for the house's
 * @param version of the reply that the person saw
 * @param anyway {@code true} to save in spite of warnings
 */
record CannedReplyForm(
        @NotNull @Size(max = 40) String seller,
        @NotNull @Pattern(regexp = "[a-z]{2}") String language,
        @NotBlank(message = "{replies.name.missing}") @Size(max = 100, message = "{replies.name.missing}") String title,
        @NotBlank(message = "{replies.text.missing}") @Size(max = 4000, message = "{replies.text.missing}") String text,
        @NotNull @Pattern(regexp = "\\d{1,9}") String version,
        String anyway) {

    private static final String YES = "true";

    static CannedReplyForm empty(String seller, Locale language) {
        return new CannedReplyForm(seller, language.getLanguage(), "", "", "0", null);
    }

    static CannedReplyForm of(CannedReplyView reply) {
        CannedText text = reply.text();
        return new CannedReplyForm(
                text.sellerId() == null ? "" : text.sellerId(),
                text.language().getLanguage(),
                text.title(),
                text.words(),
                String.valueOf(reply.version()),
                null);
    }

    /** The same text, to be saved over what another person wrote. */
    CannedReplyForm over(int other) {
        return new CannedReplyForm(seller, language, title, text, String.valueOf(other), anyway);
    }

    CannedReplyForm ownedBy(String other) {
        return new CannedReplyForm(other, language, title, text, "0", null);
    }

    int seen() {
        return Integer.parseInt(version);
    }

    /** Whether to save in spite of warnings. */
    boolean insists() {
        return YES.equals(anyway);
    }

    CannedText canned() {
        // browsers end lines with two characters, mails and previews with one
        String words = text == null ? "" : text.replace("\r\n", "\n");
        return new CannedText(seller.isBlank() ? null : seller, Locale.forLanguageTag(language), title, words);
    }
}
