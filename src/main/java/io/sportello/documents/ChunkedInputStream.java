package io.sportello.documents;

import java.io.InputStream;
import java.util.Objects;
import java.util.function.IntFunction;

/** Reads a stored content chunk after chunk; holds one chunk and no connection. */
class ChunkedInputStream extends InputStream {

    private final long size;
    private final IntFunction<byte[]> chunks;
    private byte[] chunk = new byte[0];
    private int loaded = -1;
    private long position;

    ChunkedInputStream(long size, IntFunction<byte[]> chunks) {
        this.size = size;
        this.chunks = chunks;
    }

    @Override
    public int read() {
        if (position >= size) {
            return -1;
        }
        load();
        return chunk[(int) (position++ % Chunks.SIZE)] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (position >= size) {
            return -1;
        }
        load();
        int from = (int) (position % Chunks.SIZE);
        int count = Math.min(length, chunk.length - from);
        System.arraycopy(chunk, from, target, offset, count);
        position += count;
        return count;
    }

    @Override
    public long skip(long count) {
        long skipped = Math.max(0, Math.min(count, size - position));
        position += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return loaded < 0 ? 0 : (int) Math.max(0, Math.min(size, (loaded + 1L) * Chunks.SIZE) - position);
    }

    private void load() {
        int needed = (int) (position / Chunks.SIZE);
        if (needed != loaded) {
            chunk = chunks.apply(needed);
            loaded = needed;
        }
    }
}
