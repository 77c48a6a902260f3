package io.sportello.marketplace;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes read, which tells how far an import has come. */
class CountingInputStream extends FilterInputStream {

    private long count;

    CountingInputStream(InputStream content) {
        super(content);
    }

    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int n = super.read(target, offset, length);
        count += Math.max(0, n);
        return n;
    }
}
