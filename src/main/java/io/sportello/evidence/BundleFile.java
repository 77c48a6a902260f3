package io.sportello.evidence;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file of an archive, written when its turn comes.
 *
 * @param path its place, with slashes
 * @param size how many bytes it has, or 0 for the small ones that are made for the archive
 * @param content writes it
 */
record BundleFile(String path, long size, Content content) {

    /** Writes a file's content. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }
}
