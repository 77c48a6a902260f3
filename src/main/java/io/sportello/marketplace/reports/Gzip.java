package io.sportello.marketplace.reports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** Unpacks a content that is packed, and leaves any other as it is. */
final class Gzip {

    private static final int BUFFER = 64 * 1024;

    private Gzip() {}

    static InputStream unpack(InputStream content) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(content, BUFFER);
        buffered.mark(2);
        boolean packed = buffered.read() == 0x1f && buffered.read() == 0x8b;
        buffered.reset();
        return packed ? new BufferedInputStream(new GZIPInputStream(buffered, BUFFER), BUFFER) : buffered;
    }
}
