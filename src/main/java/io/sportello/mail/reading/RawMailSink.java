package io.sportello.mail.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Takes a raw mail's bytes in, moves to a temporary file when there are many, and keeps no more than the limit. */
class RawMailSink extends OutputStream {

    private static final int IN_MEMORY = 512 * 1024;

    private final long limit;
    private final ContentHash hash = new ContentHash();
    private ByteArrayOutputStream memory = new ByteArrayOutputStream(4096);
    private Path file;
    private OutputStream fileOut;
    private long size;
    private boolean cut;

    RawMailSink(long limit) {
        this.limit = limit;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        hash.update(bytes, offset, length);
        int kept = (int) Math.min(length, limit - size);
        cut |= kept < length;
        size += kept;
        if (file == null && size > IN_MEMORY) {
            spill();
        }
        (file == null ? memory : fileOut).write(bytes, offset, kept);
    }

    private void spill() throws IOException {
        file = Files.createTempFile("sportello-mail", ".eml");
        fileOut = Files.newOutputStream(file);
        memory.writeTo(fileOut);
        memory = new ByteArrayOutputStream(0);
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The mail; it owns the temporary file from now on. */
    RawMail finish() throws IOException {
        if (fileOut != null) {
            fileOut.close();
        }
        RawMail mail = new RawMail(file == null ? memory.toByteArray() : null, file, size, cut, hash);
        file = null;
        return mail;
    }

    /** Drops what was not finished. */
    @Override
    public void close() throws IOException {
        if (file != null) {
            fileOut.close();
            Files.deleteIfExists(file);
        }
    }
}
