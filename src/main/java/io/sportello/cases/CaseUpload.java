package io.sportello.cases;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file that somebody attaches.
 *
 * @param name as the sender calls it; never trusted
 * @param content where its bytes come from
 */
public record CaseUpload(String name, Content content) {

    /** Opens the bytes of a file; whoever asks closes them. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
