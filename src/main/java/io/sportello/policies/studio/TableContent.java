package io.sportello.policies.studio;

import io.sportello.policies.versions.Sha256;

/**
 * A DMN file's text.
 *
 * @param text the file
 * @param sha256 of the text as UTF-8, in lower-case hexadecimal
 */
public record TableContent(String text, String sha256) {

    public static TableContent of(String text) {
        return new TableContent(text, Sha256.of(text));
    }
}
