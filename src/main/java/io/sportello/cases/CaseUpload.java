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

    /** The end of its name, for a sentence. */
    public String shown() {
        return FileGate.shown(name);
    }

    /** Opens the bytes of a file; whoever asks closes them. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }
}
