package io.sportello.mail.reading;

import jakarta.mail.util.SharedByteArrayInputStream;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A mail as it came in, in memory when small, else in a temporary file until it is closed. */
public final class RawMail implements AutoCloseable {

    /** The longest mail that is kept whole, in bytes: a mail with 30 MB of attachments is 41 MB long. */
    public static final long LARGEST = 64L * 1024 * 1024;

    private final byte[] bytes;
    private final Path file;
    private final long size;
    private final boolean cut;
    private final ContentHash facts;
    private final String hash;

    RawMail(byte[] bytes, Path file, long size, boolean cut, ContentHash facts) {
        this.bytes = bytes;
        this.file = file;
        this.size = size;
        this.cut = cut;
        this.facts = facts;
        this.hash = facts.hex();
    }

    /** Takes a stream in to its end; what is beyond {@link #LARGEST} is read but not kept. */
    public static RawMail of(InputStream content) throws IOException {
        try (RawMailSink sink = new RawMailSink(LARGEST)) {
            content.transferTo(sink);
            return sink.finish();
        }
    }

    /** The content, which parts can be read from without copying; close it before the mail. */
    public InputStream open() throws IOException {
        return file == null ? new SharedByteArrayInputStream(bytes) : new SharedFileInputStream(file.toFile());
    }

    /** In bytes, as far as it is kept. */
    public long size() {
        return size;
    }

    /** Whether it was longer than what is kept. */
    public boolean isCut() {
        return cut;
    }

    /** The fingerprint by which the mail is known again. */
    public String hash() {
        return hash;
    }

    long headerBytes() {
        return facts.headerBytes();
    }

    long delimiters() {
        return facts.delimiters();
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            Files.deleteIfExists(file);
        }
    }
}
